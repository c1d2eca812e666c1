import { join } from 'node:path';
import { packageFolder } from './package-folder.ts';

/** Where the builds lie that the command hands out. */
export type BuiltFolders = { extension: string; companion: string };

/** @param program `import.meta.url` of the program that hands them out. */
export function builtFolders(program: string): BuiltFolders {
  const folder = packageFolder(program);
  return { extension: join(folder, 'dist/extension'), companion: join(folder, 'dist/companion') };
}
