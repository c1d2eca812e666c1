import { crx } from '@crxjs/vite-plugin';
import { defineConfig, type UserConfig } from 'vite';
import manifest from './manifest.config.ts';

/** One build a program: `vite build --mode extension | companion | hub`. */
const targets: Record<string, UserConfig> = {
  extension: {
    root: 'src/extension',
    publicDir: '../../public/extension',
    plugins: [crx({ manifest })],
    build: { outDir: '../../dist/extension', emptyOutDir: true, target: 'chrome140' },
  },
  companion: {
    root: 'src/companion',
    publicDir: '../../public/companion',
    build: { outDir: '../../dist/companion', emptyOutDir: true, target: 'es2023' },
  },
  /** The hub and the command that starts it, for Node 24; packages stay in node_modules. */
  hub: {
    build: {
      ssr: 'src/cli/main.ts',
      outDir: 'dist/hub',
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: { output: { entryFileNames: 'lids-down.js' } },
    },
  },
};

export default defineConfig(({ mode }) => targets[mode] ?? {});
