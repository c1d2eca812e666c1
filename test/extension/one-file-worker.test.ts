import { expect, it } from 'vitest';
import { oneFileWorker } from '../../src/extension/one-file-worker.ts';

const script = { type: 'chunk', code: '(function(){})();' } as const;

it('puts the worker into the package as one classic script', async () => {
  const files: unknown[] = [];
  const plugin = oneFileWorker('main.ts', async () => ({ output: [script] }));
  const manifest = await plugin.renderCrxManifest.call(
    { emitFile: (file) => files.push(file) },
    { name: 'x' },
  );
  expect(manifest).toEqual({ name: 'x', background: { service_worker: 'worker.js' } });
  expect(files).toEqual([{ type: 'asset', fileName: 'worker.js', source: script.code }]);
});

it('fails the build rather than leave out half of the worker', async () => {
  const plugin = oneFileWorker('main.ts', async () => ({ output: [script, script] }));
  const work = plugin.renderCrxManifest.call({ emitFile: () => undefined }, {});
  await expect(work).rejects.toThrow('more than one file');
});
