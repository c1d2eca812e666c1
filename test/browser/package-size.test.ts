import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtFolders } from '../../src/cli/serve/built-folders.ts';

const folder = builtFolders(import.meta.url).extension;
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
/** What a zip keeps beside the content of a file: two headers of 30 and 46 bytes, each with the file's path. */
const zipped = (path: string) =>
  deflateRawSync(readFileSync(join(folder, path))).byteLength + 76 + 2 * path.length;
const sum = (paths: readonly string[]) => paths.reduce((bytes, path) => bytes + zipped(path), 0);
const isFont = (path: string) => path.endsWith('.woff2');

describe('the package', () => {
  it('is at most 400 kB zipped, without fonts', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(sum(files.filter((path) => !isFont(path)))).toBeLessThanOrEqual(400_000);
  });

  it('carries letters for Latin and Cyrillic in two weights, with their licence, and nothing from the network', () => {
    expect(files.filter(isFont)).toHaveLength(6);
    expect(sum(files.filter(isFont))).toBeLessThanOrEqual(250_000);
    expect(readFileSync(join(folder, 'assets/andika-licence.txt'), 'utf8')).toContain(
      'SIL OPEN FONT LICENSE',
    );
    for (const path of files.filter((one) => one.endsWith('.css'))) {
      expect(readFileSync(join(folder, path), 'utf8'), path).not.toMatch(/url\(\s*["']?(?:https?:)?\/\//);
    }
  });
});
