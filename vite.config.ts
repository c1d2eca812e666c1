import { crx } from '@crxjs/vite-plugin';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import manifest from './manifest.config.ts';
import { generatedFiles } from './src/extension/generated-files.ts';
import { paintAtOnce } from './src/extension/paint-at-once.ts';

const licenceFile = createRequire(import.meta.url).resolve('@fontsource/andika/LICENSE');
const fontLicence = readFileSync(licenceFile, 'utf8');

const browserTests = [
  'test/browser/**/*.test.{ts,tsx}',
  'test/faults/browser/**/*.test.ts',
  'test/**/*-screens.test.ts',
];

/** One build a program: `vite build --mode extension | companion | hub`. */
const targets: Record<string, ViteUserConfig> = {
  extension: {
    root: 'src/extension',
    publicDir: '../../public/extension',
    plugins: [generatedFiles(fontLicence), crx({ manifest }), paintAtOnce()],
    build: {
      outDir: '../../dist/extension',
      emptyOutDir: true,
      target: 'chrome140',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: [
          'press/shield.html',
          'session/start.html',
          'access/blocked.html',
          'access/hold.html',
          'access/kindness.html',
        ].map((page) => fileURLToPath(new URL(`src/extension/${page}`, import.meta.url))),
        // What a press needs is one file, since each file more is a read before the worker can hear it. The blocked page
        // needs none of it and stays small.
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'store',
                test: /node_modules.(dexie|zod|webextension-polyfill)|extension.outbox/,
                minShareCount: 2,
              },
            ],
          },
        },
      },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  },
  companion: {
    root: 'src/companion',
    publicDir: '../../public/companion',
    build: { outDir: '../../dist/companion', emptyOutDir: true, target: 'es2023' },
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

/** Tests in three projects: fast ones, processes, and real Chromium, one file after the other. None is ever retried. */
const tests: ViteUserConfig = {
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Logic that takes everything as a parameter leaves nothing behind for the next file.
          isolate: false,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...browserTests, ...processTests],
          testTimeout: 30_000,
        },
      },
      { test: { name: 'processes', include: processTests, testTimeout: 60_000 } },
      {
        test: {
          name: 'browser',
          include: browserTests,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry: 0,
        },
      },
    ],
  },
};

export default defineConfig(({ mode }) => targets[mode] ?? tests);
