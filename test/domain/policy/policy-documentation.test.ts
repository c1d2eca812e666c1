import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { categories } from '../../../src/domain/categories/categories.ts';
import { allowReasons, blockReasons, rewriteReasons } from '../../../src/domain/decisions/reasons.ts';
import { lessonModes } from '../../../src/domain/decisions/lesson.ts';
import { presets } from '../../../src/domain/decisions/presets.ts';
import { defaultHelpAddresses } from '../../../src/domain/policy/default-addresses.ts';
import { ownEngine } from '../../../src/domain/policy/own-engine.ts';
import { policyException } from '../../../src/domain/policy/policy-exception.ts';
import { readPolicy } from '../../../src/domain/policy/read-policy.ts';
import { schoolClass, schoolPolicyShape } from '../../../src/domain/policy/school-policy.ts';
import { teacherMayOpenLevels } from '../../../src/domain/policy/teacher-may-open.ts';
import { approvableEngines } from '../../../src/domain/search/approvable-engines.ts';

const text = readFileSync(new URL('../../../docs/policy.md', import.meta.url), 'utf8');
const example = JSON.parse(
  readFileSync(new URL('../../../docs/examples/school-policy.json', import.meta.url), 'utf8'),
) as Record<string, unknown> & { classes: Record<string, unknown>[] };

function section(heading: string): string {
  const start = text.indexOf(`\n${heading}\n`);
  expect(start, `docs/policy.md has no "${heading}"`).toBeGreaterThan(-1);
  const rest = text.slice(start + heading.length + 1);
  return rest.slice(0, rest.search(/\n##? /) === -1 ? rest.length : rest.search(/\n##? /));
}

describe('the documentation of the policy', () => {
  test.each([
    ['## Keys', Object.keys(schoolPolicyShape)],
    ['### Classes', Object.keys(schoolClass._zod.def.shape)],
    ['### Exceptions', Object.keys(policyException._zod.def.shape)],
    ['### Engines of your own', Object.keys(ownEngine._zod.def.shape)],
    ['## Presets', Object.keys(presets)],
    ['## Search engines', Object.keys(approvableEngines)],
    ['## Categories', categories().map(({ name }) => name)],
    ['## What counts before what', [...allowReasons, ...rewriteReasons, ...blockReasons]],
    ['## Lessons', [...lessonModes, ...teacherMayOpenLevels]],
    ['## Keys', [...defaultHelpAddresses]],
  ])('names in "%s" everything that there is', (heading, names) => {
    const found = section(heading);
    for (const name of names) expect(found, `"${name}" is not under "${heading}"`).toContain(`\`${name}\``);
  });

  test('names in its presets the engines that they approve', () => {
    for (const [name, { approvedEngines }] of Object.entries(presets)) {
      const row =
        section('## Presets')
          .split('\n')
          .find((line) => line.startsWith(`| \`${name}\``)) ?? '';
      for (const word of approvedEngines) expect(row).toContain(`\`${word}\``);
    }
  });
});

describe('the example', () => {
  test('has no fault', () => {
    expect(readPolicy(example).faults).toEqual([]);
  });

  test('shows every key', () => {
    const { chromeosFake: _forTrials, ...ofSchools } = schoolPolicyShape;
    expect(Object.keys(example).sort()).toEqual(Object.keys(ofSchools).sort());
    const ofClasses = new Set(example.classes.flatMap((one) => Object.keys(one)));
    expect([...ofClasses].sort()).toEqual(Object.keys(schoolClass._zod.def.shape).sort());
  });
});
