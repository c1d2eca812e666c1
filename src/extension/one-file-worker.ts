type Chunk = { type: 'chunk'; code: string } | { type: 'asset' };

/** Builds an entry into one classic script and answers what came of it, without writing it. */
type BuildScript = (entry: string) => Promise<{ output: readonly Chunk[] }>;

type EmitFile = (file: { type: 'asset'; fileName: string; source: string }) => unknown;

/**
 * Builds the worker into one classic script and names it in the manifest, as a plugin of the extension's build. A press wakes the
 * worker, and Chromium keeps what it compiled of a classic script from start to start: of modules it does not, and compiled them
 * anew for some 20 ms each time (`npm run bench -- press-to-stored`).
 *
 * @param entry full path of the worker's source.
 */
export function oneFileWorker(entry: string, buildScript: BuildScript) {
  return {
    name: 'lids-down-one-file-worker',
    enforce: 'post' as const,
    /** A hook of @crxjs/vite-plugin: it finds no worker in the manifest that it was given, and adds none of its own. */
    async renderCrxManifest<M extends object>(this: { emitFile: EmitFile }, manifest: M) {
      const [script, ...more] = (await buildScript(entry)).output;
      if (script?.type !== 'chunk' || more.length > 0) throw new Error('the worker is more than one file');
      this.emitFile({ type: 'asset', fileName: 'worker.js', source: script.code });
      return { ...manifest, background: { service_worker: 'worker.js' } };
    },
  };
}
