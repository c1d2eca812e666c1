import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What each build is made from, below the project's folder. */
const sources = {
  extension: ['src/extension', 'src/ui', 'src/contracts', 'src/domain', 'public'],
  companion: ['src/companion', 'src/ui', 'src/contracts', 'src/domain', 'public'],
  hub: ['src/cli', 'src/hub', 'src/contracts', 'src/domain'],
};
const sharedSources = ['package-lock.json', 'package.json', 'vite.config.ts', 'manifest.config.ts'];

/**
 * Builds each mode whose sources changed since its last build. A build is made aside and put in place when it is
 * whole, so that one that breaks off never stands for a good one.
 *
 * @param {string} root the project's folder
 * @param {string[]} modes extension, companion, hub
 * @param {(text: string) => void} say
 * @param {(args: string[]) => Promise<number>} runNode runs Node 24 and answers its exit code
 * @returns {Promise<number>} 0, or the exit code of the build that failed
 */
export async function buildWhatIsStale(root, modes, say, runNode) {
  for (const mode of modes) {
    const hash = hashOfSources(root, mode);
    const target = join(root, 'dist', mode);
    const stamp = join(root, 'dist', `.built-${mode}`);
    if (existsSync(target) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) continue;
    say(`Building the ${mode} …`);
    const aside = join(root, 'dist', `.building-${mode}-${process.pid}`);
    mkdirSync(aside, { recursive: true });
    try {
      const vite = join(root, 'node_modules/vite/bin/vite.js');
      const code = await runNode([vite, 'build', '--mode', mode, '--outDir', aside, '--emptyOutDir']);
      if (code !== 0) return code;
      rmSync(stamp, { force: true });
      rmSync(target, { recursive: true, force: true });
      renameSync(aside, target);
      writeFileSync(stamp, hash);
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  }
  return 0;
}

/**
 * @param {string} root the project's folder
 * @param {keyof typeof sources} mode
 * @returns {string} SHA-256 over the names and contents of everything that the build reads
 */
export function hashOfSources(root, mode) {
  const hash = createHash('sha256');
  for (const file of [...sharedSources, ...sources[mode].flatMap((folder) => filesBelow(root, folder))]) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

function filesBelow(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(root, path) : [path];
    })
    .sort();
}
