import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const readme = readFileSync(resolve(root, 'README.md'), 'utf8');

describe('the README', () => {
  it('names a test for each promise, and the test is there', () => {
    const promises = readme
      .split('\n## What it promises')[1]
      ?.split('\n## ')[0]
      ?.split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| promise'));
    expect(promises?.length).toBeGreaterThan(5);
    for (const promise of promises ?? []) {
      const tests = [...promise.matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file ?? '');
      expect(tests, promise).not.toEqual([]);
      for (const file of tests) expect(existsSync(resolve(root, file)), file).toBe(true);
    }
  });

  it('links to nothing that is not there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, file]) => file ?? '');
    expect(links.length).toBeGreaterThan(3);
    for (const file of links) expect(existsSync(resolve(root, file)), file).toBe(true);
  });

  it('shows only scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, script]) => script ?? '');
    for (const script of named) expect(Object.keys(scripts)).toContain(script);
  });
});
