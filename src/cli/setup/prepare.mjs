/**
 * Every npm script starts here, on whatever Node (20 or later) the machine has and with nothing installed:
 * `node src/cli/setup/prepare.mjs <task> [arguments]`. It installs what is missing, builds what is stale, finds or
 * installs Chromium where a task needs it, and runs the task with the Node 24 that the lock file brings.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhatIsStale } from './build-what-is-stale.mjs';
import { dependenciesMatch } from './dependencies-match.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const node24 = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
const program = join(root, 'dist/hub/lids-down.js');

/** Types are looked at afresh: what `tsc -b` remembers can outlive a change of a tsconfig. */
const checks = [
  ['format', [bin('prettier'), '--check', '--log-level', 'warn', '.']],
  ['lint', [bin('oxlint'), '--type-aware', '--deny-warnings']],
  ['types', [bin('typescript/bin/tsc'), '-b', '--force']],
];

/** What each task needs before it, and what it runs, in order, until something fails. */
const tasks = {
  start: {
    builds: ['extension', 'companion', 'hub'],
    needsChromium: (args) =>
      (args.includes('--demo') || args[0] === 'demo') &&
      !args.some((arg) => /^--(chromium|help)\b/.test(arg)),
    // A small young generation keeps the hub of a whole school under 200 MB (measured by test/bench/memory.ts).
    runs: (args) => [['', ['--max-semi-space-size=2', program, ...args]]],
  },
  build: { builds: ['extension', 'companion', 'hub'], runs: () => [] },
  check: {
    builds: ['extension', 'companion', 'hub'],
    runs: (args) => [...checks, ['unit tests', [bin('vitest'), 'run', '--project', 'unit', ...args]]],
  },
  test: {
    builds: ['extension', 'companion', 'hub'],
    needsChromium: () => true,
    runs: (args) => [...checks, ['tests', [bin('vitest'), 'run', ...args]]],
  },
  'test:full': {
    builds: ['extension', 'companion', 'hub'],
    needsChromium: () => true,
    environment: { LIDS_DOWN_FULL: '1' },
    runs: (args) => [...checks, ['tests, and what needs longer', [bin('vitest'), 'run', ...args]]],
  },
  faults: {
    builds: ['extension', 'companion', 'hub'],
    needsChromium: (args) => !args.some((arg) => /^--seed\b/.test(arg)),
    runs: (args) => [['', [join(root, 'test/faults/main.ts'), ...args]]],
  },
  bench: {
    builds: ['extension', 'companion', 'hub'],
    needsChromium: () => true,
    runs: (args) => [['', [join(root, 'test/bench/main.ts'), ...args]]],
  },
};

/** The child that runs now, so that a signal reaches it. */
let running;
let stoppedBy;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);

// A shell between npm and us dies of SIGTERM without a word, and leaves us behind.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) stop('SIGTERM');
}, 500).unref();

process.exitCode = await main(process.argv.slice(2));

function stop(signal) {
  if (stoppedBy !== undefined) return;
  stoppedBy = signal;
  // Ctrl-C at a terminal reaches the child by itself; a second one could cut its tidying short.
  if (signal !== 'SIGINT' || !process.stdin.isTTY) running?.kill(signal);
}

async function main([name, ...rest]) {
  const task = Object.hasOwn(tasks, name ?? '') ? tasks[name] : undefined;
  if (task === undefined) {
    console.error(`Tasks are ${Object.keys(tasks).join(', ')}; "${name ?? ''}" is none of them.`);
    return 2;
  }
  const args = rest[0] === '--' ? rest.slice(1) : rest;
  const prepared =
    (await installDependencies()) ||
    (await buildWhatIsStale(root, task.builds, say, (parts) => run([node24, ...parts], { quiet: true }))) ||
    (task.needsChromium?.(args) ? await findOrInstallChromium() : 0);
  if (prepared !== 0) return prepared;
  for (const [what, command] of task.runs(args)) {
    if (what !== '') say(`${what} …`);
    const code = await run([node24, ...command], { environment: task.environment });
    if (code !== 0) return code;
  }
  return 0;
}

async function installDependencies() {
  if (dependenciesMatch(root) && existsSync(node24)) return 0;
  say('Installing what the project needs (once; some minutes) …');
  const npm = process.env.npm_execpath;
  const command = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const code = await run([...command, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    quiet: true,
    environment: { PUPPETEER_SKIP_DOWNLOAD: '1' },
  });
  if (code !== 0 && stoppedBy === undefined) {
    console.error('The packages could not be installed: see above. Is the network there?');
  }
  return code;
}

async function findOrInstallChromium() {
  const find = [node24, join(root, 'src/cli/setup/print-chromium.ts')];
  if ((await run(find, { silent: true })) === 0) return 0;
  const canInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (canInstall && !process.env.LIDS_DOWN_CHROMIUM) {
    say('Installing Chromium (once; some minutes) …');
    const quietly = { quiet: true, environment: { DEBIAN_FRONTEND: 'noninteractive' } };
    if ((await run(['apt-get', 'update', '-qq'], quietly)) === 0) {
      await run(['apt-get', 'install', '-y', '-qq', 'chromium'], quietly);
    }
    if (stoppedBy !== undefined) return exitCodeOf(stoppedBy);
  }
  return run(find, { quiet: true });
}

/**
 * Runs one command to its end.
 *
 * @param options.quiet shows its output only when it fails; `silent` never.
 * @returns its exit code; 128 and more when a signal ended it or us.
 */
function run([command, ...args], options = {}) {
  if (stoppedBy !== undefined) return Promise.resolve(exitCodeOf(stoppedBy));
  return new Promise((done) => {
    const hidden = options.quiet || options.silent;
    running = spawn(command, args, {
      cwd: root,
      stdio: hidden ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: {
        ...process.env,
        PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
        ...options.environment,
      },
    });
    const output = [];
    running.stdout?.on('data', (data) => output.push(data));
    running.stderr?.on('data', (data) => output.push(data));
    running.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      done(1);
    });
    running.on('close', (code, signal) => {
      running = undefined;
      const exitCode = code ?? exitCodeOf(signal);
      if (exitCode !== 0 && options.quiet && stoppedBy === undefined) {
        process.stderr.write(Buffer.concat(output));
      }
      done(exitCode);
    });
  });
}

/** As shells count: 130 for Ctrl-C. */
function exitCodeOf(signal) {
  return 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 0);
}

/** A package's program as a JavaScript file, which needs no shell on any system. */
function bin(name) {
  const known = {
    prettier: 'prettier/bin/prettier.cjs',
    oxlint: 'oxlint/bin/oxlint',
    vitest: 'vitest/vitest.mjs',
  };
  return join(root, 'node_modules', known[name] ?? name);
}

/** Said on stderr: stdout belongs to the task (`--json`). */
function say(text) {
  console.error(text);
}
