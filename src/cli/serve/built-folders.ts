import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the builds lie that the command hands out. */
export type BuiltFolders = { extension: string; companion: string };

/**
 * Finds them from the place of the running program, be it built (dist/hub/lids-down.js) or not (src/cli/main.ts):
 * the nearest folder above it with a package.json.
 */
export function builtFolders(program: string): BuiltFolders {
  let folder = dirname(fileURLToPath(program));
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder) throw new Error(`no package.json above ${program}`);
    folder = dirname(folder);
  }
  return { extension: join(folder, 'dist/extension'), companion: join(folder, 'dist/companion') };
}
