import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder that a running program belongs to, be it built (dist/hub/lids-down.js) or not (src/cli/main.ts): the
 * nearest one above it with a package.json.
 *
 * @param program `import.meta.url` of the program.
 */
export function packageFolder(program: string): string {
  let folder = dirname(fileURLToPath(program));
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder) throw new Error(`no package.json above ${program}`);
    folder = dirname(folder);
  }
  return folder;
}
