import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';

it('costs every page at most 4 kB of script', async () => {
  const entry = fileURLToPath(new URL('../../../src/extension/press/page-button.iife.ts', import.meta.url));
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome140',
      lib: { entry, formats: ['iife'], name: 'button', fileName: 'button' },
    },
  })) as Rolldown.RolldownOutput[];
  const code = built[0]?.output[0].code ?? '';
  expect(code).toContain('attachShadow');
  expect(gzipSync(code, { level: 9 }).byteLength).toBeLessThanOrEqual(4_096);
});
