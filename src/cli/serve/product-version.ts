import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from './package-folder.ts';

/** @param program `import.meta.url` of the program that says its version. */
export function productVersion(program: string): string {
  const packageJson = readFileSync(join(packageFolder(program), 'package.json'), 'utf8');
  return (JSON.parse(packageJson) as { version: string }).version;
}
