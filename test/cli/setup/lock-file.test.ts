import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

type Locked = { version?: string; optionalDependencies?: Record<string, string> };

const lockFile = resolve(import.meta.dirname, '../../../package-lock.json');
const { packages } = JSON.parse(readFileSync(lockFile, 'utf8')) as { packages: Record<string, Locked> };

describe('the lock file', () => {
  it('names a version for every package', () => {
    const without = Object.entries(packages).filter(
      ([path, { version }]) => path !== '' && version === undefined,
    );
    expect(without.map(([path]) => path)).toEqual([]);
  });

  it("names other platforms' packages too: npm forgets those it could not fetch, and then npm ci refuses the file", () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });
});
