import { crx } from '@crxjs/vite-plugin';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import manifest from './manifest.config.ts';
import { precachedWorker } from './src/companion/precached-worker.ts';
import { generatedFiles } from './src/extension/generated-files.ts';
import { oneFileWorker } from './src/extension/one-file-worker.ts';
import { paintAtOnce } from './src/extension/paint-at-once.ts';

const licenceFile = createRequire(import.meta.url).resolve('@fontsource/andika/LICENSE');
const fontLicence = readFileSync(licenceFile, 'utf8');

const browserTests = [
  'test/browser/**/*.test.{ts,tsx}',
  'test/faults/browser/**/*.test.ts',
  'test/**/*-screens.test.ts',
];

/** What the extension is built for: `minimum_chrome_version` of its manifest. */
const chrome = 'chrome140';

/** What the companion is built for. */
const adultsBrowsers = 'es2023';

/** Files of the companion's public folder that it shows itself; the browser fetches its icons when it installs the companion. */
const keptPublicFiles = ['icon.svg', 'manifest.webmanifest'];
const publicFile = (name: string) =>
  new Uint8Array(readFileSync(new URL(`public/companion/${name}`, import.meta.url)));

/** Everything that a script imports, in one classic script. */
async function oneScript(entry: string, target = chrome): Promise<Rolldown.RolldownOutput> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target,
      rolldownOptions: { input: entry, output: { format: 'iife', codeSplitting: false } },
    },
  });
  return (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
}

const sourceOf = (name: string) => fileURLToPath(new URL(`src/extension/${name}`, import.meta.url));

/** One build a program: `vite build --mode extension | companion | hub`. */
const targets: Record<string, ViteUserConfig> = {
  extension: {
    root: 'src/extension',
    publicDir: '../../public/extension',
    plugins: [
      generatedFiles(fontLicence),
      crx({ manifest }),
      oneFileWorker(sourceOf('main.ts'), oneScript),
      paintAtOnce(sourceOf, oneScript),
    ],
    build: {
      outDir: '../../dist/extension',
      emptyOutDir: true,
      target: chrome,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: [
          'press/shield.html',
          'lifting/lifted.html',
          'session/start.html',
          'session/rest.html',
          'session/sign-in.html',
          'access/blocked.html',
          'access/hold.html',
          'access/kindness.html',
        ].map(sourceOf),
      },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  },
  companion: {
    root: 'src/companion',
    publicDir: '../../public/companion',
    build: {
      outDir: '../../dist/companion',
      emptyOutDir: true,
      target: adultsBrowsers,
      // All of the first load in one file: in several it is about 2 kB more, compressed.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'board', tags: ['$initial'] }] } } },
    },
    plugins: [
      precachedWorker(
        fileURLToPath(new URL('src/companion/worker/main.ts', import.meta.url)),
        (entry) => oneScript(entry, adultsBrowsers),
        () => Object.fromEntries(keptPublicFiles.map((name) => [name, publicFile(name)])),
      ),
    ],
  },
  /** The hub and the command that starts it, for Node 24; packages stay in node_modules. */
  hub: {
    publicDir: false,
    build: {
      ssr: 'src/cli/main.ts',
      outDir: 'dist/hub',
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: { output: { entryFileNames: 'lids-down.js' } },
    },
  },
};

/** Real hubs on real ports and files, and commands in processes of their own, started and killed. */
const processTests = ['test/hub/**/*.test.ts', 'test/faults/*.test.ts', 'test/**/*-process.test.ts'];

/** Test files at the same time. One with a hub waits more than it computes, and alone would leave a core idle. */
const filesAtOnce = 2;

/**
 * Tests in three projects: fast ones, processes, and real Chromium. Every file has its own ports, folders, profiles and managed policy, so
 * that two of a kind could stand side by side. None is ever retried.
 */
const tests = async (): Promise<ViteUserConfig> => ({
  test: {
    // Loaded here, since a build has no use for vitest.
    sequence: { sequencer: (await import('./test/longest-first.ts')).LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          maxWorkers: filesAtOnce,
          // Logic that takes everything as a parameter leaves nothing behind for the next file.
          isolate: false,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...browserTests, ...processTests],
          // On a busy machine what only computes takes its time too.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'processes',
          include: processTests,
          maxWorkers: filesAtOnce,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: browserTests,
          // Two at a time were quicker and not steady: a window opens late, a click comes after what it was meant for has moved.
          fileParallelism: false,
          // Chromium on a busy machine, and alarms of Chrome that come once a minute.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          retry: 0,
        },
      },
    ],
  },
});

export default defineConfig(({ mode }) => targets[mode] ?? tests());
