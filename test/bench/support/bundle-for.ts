import { build } from 'vite';

/** Everything that a module imports in one script, which leaves what it exports under a global name. */
export async function bundleFor(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: { write: false, lib: { entry, formats: ['iife'], name } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first)) throw new Error('vite built no bundle');
  return first.output[0].code;
}
