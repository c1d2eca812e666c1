import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { policyFile } from '../../../src/cli/serve/policy-file.ts';
import { otterbourne } from '../../domain/decisions/school.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function read(content: string) {
  const file = join(temporaryFolder(), 'school.json');
  writeFileSync(file, content);
  const said: string[] = [];
  return { text: policyFile(file, (text) => said.push(text)), said };
}

test('a policy without faults is taken without a word', () => {
  const content = JSON.stringify(otterbourne);
  expect(read(content)).toEqual({ text: content, said: [] });
});

test('faults are counted, and what is whole is taken without them', () => {
  const { text, said } = read(JSON.stringify({ ...otterbourne, wrong: 1 }));
  expect(text).toContain('wrong');
  expect(said.join()).toMatch(/1 fault\. They are left out\./);
});

test.each(['no JSON', JSON.stringify({ ...otterbourne, enrolmentKey: 'x' })])(
  'what a Chromebook would not take is said, and the hub starts without it: %s',
  (content) => {
    const { text, said } = read(content);
    expect(text).toBeUndefined();
    expect(said.join()).toMatch(/The hub keeps the one that it knows/);
  },
);

test('a file that is not there is said', () => {
  const said: string[] = [];
  expect(policyFile('/nowhere/school.json', (text) => said.push(text))).toBeUndefined();
  expect(said.join()).toContain('cannot be read');
});
