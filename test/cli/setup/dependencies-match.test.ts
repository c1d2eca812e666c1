import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dependenciesMatch } from '../../../src/cli/setup/dependencies-match.mjs';
import { temporaryFolder } from '../support/temporary-folder.ts';

type Packages = Record<string, { version?: string; optional?: boolean }>;

function project(locked: Packages, installed?: Packages): string {
  const root = temporaryFolder();
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...locked } }));
  if (installed) {
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
  }
  return root;
}

const one = { 'node_modules/one': { version: '1.0.0' } };

describe('the installed packages', () => {
  it('match when they are those of the lock file', () => {
    expect(dependenciesMatch(project(one, one))).toBe(true);
  });

  it('may lack what is optional and for another platform', () => {
    const other = { 'node_modules/other-platform': { version: '1.0.0', optional: true } };
    expect(dependenciesMatch(project({ ...one, ...other }, one))).toBe(true);
  });

  it.each([
    ['there are none', undefined],
    ['an install broke off', {}],
    ['one has another version', { 'node_modules/one': { version: '1.0.1' } }],
  ])('do not match when %s', (_why, installed) => {
    expect(dependenciesMatch(project(one, installed))).toBe(false);
  });
});
