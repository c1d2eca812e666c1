type Built = { type: 'chunk'; code: string } | { type: 'asset'; source: string | Uint8Array };

/** Builds an entry into one classic script and answers what came of it, without writing it. */
type BuildScript = (entry: string) => Promise<{ output: readonly Built[] }>;

type EmitFile = (file: { type: 'asset'; fileName: string; source: string }) => unknown;

/** A file that the worker keeps; `revision` is null where the name itself changes with what is in it. */
type KeptFile = { url: string; revision: string | null };

/** What stands in the worker's source where the list of files comes. */
const place = 'self.__WB_MANIFEST';

/**
 * Builds the companion's service worker into one classic script at the root, with the list of all files of this release, as a plugin of
 * the companion's build. A worker's scope is the folder that it is served from.
 *
 * @param entry full path of the worker's source.
 * @param publicFiles files of the public folder that the companion needs without a network, by their names.
 */
export function precachedWorker(
  entry: string,
  buildScript: BuildScript,
  publicFiles: () => Readonly<Record<string, Uint8Array<ArrayBuffer>>>,
) {
  return {
    name: 'lids-down-precached-worker',
    enforce: 'post' as const,
    generateBundle: {
      order: 'post' as const,
      async handler(
        this: { emitFile: EmitFile },
        _options: unknown,
        bundle: Readonly<Record<string, Built>>,
      ) {
        const files: KeptFile[] = [];
        for (const [name, file] of Object.entries(bundle)) {
          files.push(await keptFile(name, file.type === 'chunk' ? file.code : file.source));
        }
        for (const [name, content] of Object.entries(publicFiles()))
          files.push(await keptFile(name, content));
        const [script, ...more] = (await buildScript(entry)).output;
        if (script?.type !== 'chunk' || more.length > 0) throw new Error('the worker is more than one file');
        const [before, after, ...others] = script.code.split(place);
        if (before === undefined || after === undefined || others.length > 0) {
          throw new Error(`the worker does not say ${place} once`);
        }
        const list = JSON.stringify(files.sort((one, other) => (one.url < other.url ? -1 : 1)));
        this.emitFile({ type: 'asset', fileName: 'worker.js', source: `${before}${list}${after}` });
      },
    },
  };
}

async function keptFile(name: string, content: string | Uint8Array): Promise<KeptFile> {
  const url = `/${name}`;
  if (name.startsWith('assets/')) return { url, revision: null };
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return {
    url,
    revision: Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
}
