import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfigFile } from '../../../src/cli/settings/read-config-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const knownNames = new Set(['port', 'host']);

function fileWith(text: string): string {
  const file = join(temporaryFolder(), 'lids-down.json');
  writeFileSync(file, text);
  return file;
}

describe('a configuration file', () => {
  it('holds options under their own names', () => {
    const file = fileWith('{"port": 8000, "host": "hub.example"}');
    expect(readConfigFile(file, { named: true, knownNames })).toEqual({ port: 8000, host: 'hub.example' });
  });

  it('may be absent unless it was named', () => {
    const file = join(temporaryFolder(), 'absent.json');
    expect(readConfigFile(file, { named: false, knownNames })).toEqual({});
    expect(() => readConfigFile(file, { named: true, knownNames })).toThrow(/absent\.json does not exist/);
  });

  it('with a key that is no option is refused, and the key is named', () => {
    const file = fileWith('{"prot": 8000}');
    expect(() => readConfigFile(file, { named: false, knownNames })).toThrow(/"prot", which is no option/);
  });

  it.each(['{"port": 8000', '[]', '"port"', 'null', ''])('that is no JSON object is refused: %s', (text) => {
    const file = fileWith(text);
    expect(() => readConfigFile(file, { named: false, knownNames })).toThrow(/must be one JSON object/);
  });
});
