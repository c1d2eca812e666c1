import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe('docs/data-sources.md', () => {
  const written = readFileSync(new URL('../../../docs/data-sources.md', import.meta.url), 'utf8');

  it('names every file or folder of data, and the licences', () => {
    const folder = new URL('../../../src/domain/search/data/', import.meta.url);
    // One file of engines from own knowledge and Matomo's list stands under "the other files there".
    const files = readdirSync(folder).filter(
      (file) => !['google-engines.ts', 'more-engines.ts'].includes(file),
    );
    for (const file of files) expect(written).toContain(file);
    for (const room of ['categories', 'concerns']) expect(written).toContain(`src/domain/${room}/data`);
    for (const licence of ['CC0-1.0', 'MIT License. Copyright (c) 2018-2019 V2Ray'])
      expect(written).toContain(licence);
  });
});
