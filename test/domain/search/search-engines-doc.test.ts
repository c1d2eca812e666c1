import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { searchEngines } from '../../../src/domain/search/search-engines.ts';
import { searchEnginesDoc } from './search-engines-doc.ts';

const file = new URL('../../../docs/search-engines.md', import.meta.url);

describe('docs/search-engines.md', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, searchEnginesDoc());
  const written = readFileSync(file, 'utf8');

  it('says what the catalogue says', () => {
    expect(written).toBe(searchEnginesDoc());
  });

  it('names every engine', () => {
    for (const engine of searchEngines()) expect(written).toContain(`(\`${engine.id}\`)`);
  });
});
