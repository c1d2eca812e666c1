import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childName, sameChildKey } from '../../../src/domain/register/child-name.ts';
import { nextFreeNumber } from '../../../src/domain/register/free-numbers.ts';
import { planImport } from '../../../src/domain/register/plan-import.ts';
import type { RegisterImport } from '../../../src/domain/register/register-import.ts';

const held = (name: string, number: number) => ({ childId: `id of ${name}`, name, number });
const wanted = (rows: [string, number | null][], rest: Partial<RegisterImport> = {}): RegisterImport => ({
  rows: rows.map(([name, number], index) => ({ line: index + 2, name, number })),
  endsOthers: false,
  numbersFrom: 1,
  ...rest,
});

describe('an import', () => {
  it('says who is new, who keeps a number, who gets another and who is missing', () => {
    const register = [held('Ada', 1), held('Ben', 2), held('Cy', 3)];
    expect(
      planImport(
        register,
        wanted([
          ['Ada', 1],
          ['Ben', 12],
          ['Dee', 4],
        ]),
      ),
    ).toEqual({
      added: [{ line: 4, name: 'Dee', number: 4, proposed: false }],
      changed: [{ line: 3, childId: 'id of Ben', name: 'Ben', from: 2, number: 12 }],
      kept: [{ line: 2, childId: 'id of Ada', name: 'Ada', number: 1 }],
      missing: [held('Cy', 3)],
      faults: [],
    });
  });

  it('lets two children change places', () => {
    const { changed, faults } = planImport(
      [held('Ada', 1), held('Ben', 2)],
      wanted([
        ['Ada', 2],
        ['Ben', 1],
      ]),
    );
    expect(changed.map(({ name, number }) => [name, number])).toEqual([
      ['Ada', 2],
      ['Ben', 1],
    ]);
    expect(faults).toEqual([]);
  });

  it('keeps the number of a child for whom the file says none, and offers others free ones', () => {
    const plan = planImport(
      [held('Ada', 31), held('Ben', 33)],
      wanted(
        [
          ['Ada', null],
          ['Cy', null],
          ['Dee', 34],
          ['Eve', null],
        ],
        { numbersFrom: 31 },
      ),
    );
    expect(plan.kept).toMatchObject([{ name: 'Ada', number: 31 }]);
    expect(plan.added).toMatchObject([
      { name: 'Cy', number: 32, proposed: true },
      { name: 'Dee', number: 34, proposed: false },
      { name: 'Eve', number: 35, proposed: true },
    ]);
  });

  it('knows a child again whatever the case, the accents and the spaces', () => {
    expect(planImport([held('Zoë O’Example', 5)], wanted([["ZOE  O'EXAMPLE", null]])).kept).toHaveLength(1);
  });

  it('names a child that stands twice, by both lines', () => {
    const plan = planImport(
      [],
      wanted([
        ['Ada', 1],
        ['ada ', 2],
      ]),
    );
    expect(plan.faults).toEqual([{ line: 3, fault: 'child-twice', other: 2 }]);
    expect(plan.added).toMatchObject([{ name: 'Ada', number: 1 }]);
  });

  it('names a number that stands twice; the second child keeps the own one, or gets a free one', () => {
    const plan = planImport(
      [held('Ben', 7)],
      wanted([
        ['Ada', 1],
        ['Ben', 1],
        ['Cy', 1],
      ]),
    );
    expect(plan.faults).toEqual([
      { line: 3, fault: 'number-twice', other: 2 },
      { line: 4, fault: 'number-twice', other: 2 },
    ]);
    expect(plan.kept).toMatchObject([{ name: 'Ben', number: 7 }]);
    expect(plan.added).toMatchObject([{ name: 'Ada' }, { name: 'Cy', number: 2, proposed: true }]);
  });

  it('takes no number from a child whom the file does not name, unless that is wanted', () => {
    const register = [held('Cy', 1)];
    const kept = planImport(register, wanted([['Ada', 1]]));
    expect(kept.faults).toEqual([{ line: 2, fault: 'number-held' }]);
    expect(kept.added).toMatchObject([{ name: 'Ada', number: 2, proposed: true }]);
    const ended = planImport(register, wanted([['Ada', 1]], { endsOthers: true }));
    expect(ended.faults).toEqual([]);
    expect(ended.added).toMatchObject([{ name: 'Ada', number: 1 }]);
    expect(ended.missing).toEqual(register);
  });

  it('takes no number from a child of whom the file says none', () => {
    const plan = planImport(
      [held('Ben', 1)],
      wanted([
        ['Ada', 1],
        ['Ben', null],
      ]),
    );
    expect(plan.faults).toEqual([{ line: 2, fault: 'number-held' }]);
    expect(plan.kept).toMatchObject([{ name: 'Ben', number: 1 }]);
  });

  it('says when there is no number left', () => {
    const rows = Array.from({ length: 4_999 }, (_, at): [string, number | null] => [`Child ${at}`, null]);
    const register = Array.from({ length: 5_001 }, (_, at) => held(`Other ${at}`, at + 1));
    const plan = planImport(register, wanted(rows));
    expect(plan.faults).toEqual([{ line: 5_000, fault: 'no-number-left' }]);
    expect(plan.added).toHaveLength(4_998);
  });

  it('never leaves two children of a class with one number, whatever comes', () => {
    const name = fc.constantFrom('Ada', 'Ben', 'Cy', 'Dee', 'Eve', 'Fay');
    const number = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(name, number), { selector: ([one]) => one }),
        fc.array(fc.tuple(name, fc.option(number)), { minLength: 1 }),
        fc.boolean(),
        fc.constantFrom(1, 4, 9_998),
        (before, rows, endsOthers, numbersFrom) => {
          const numbers = new Set<number>();
          const register = before
            .filter(([, one]) => !numbers.has(one) && numbers.add(one))
            .map(([one, its]) => held(one, its));
          const plan = planImport(register, wanted(rows, { endsOthers, numbersFrom }));
          const after = [...plan.added, ...plan.changed, ...plan.kept, ...(endsOthers ? [] : plan.missing)];
          expect(new Set(after.map((one) => one.number)).size).toBe(after.length);
          expect(new Set(after.map((one) => sameChildKey(one.name))).size).toBe(after.length);
          const known = [...plan.changed, ...plan.kept, ...plan.missing].map(({ childId }) => childId);
          expect(known.toSorted()).toEqual(register.map(({ childId }) => childId).toSorted());
        },
      ),
    );
  });
});

describe('a child who comes anew', () => {
  it.each([
    [[], 1],
    [[1, 2, 4], 3],
    [[31, 32], 33],
    [[9_999], 1],
  ])('is offered, beside %j, %i', (taken, number) => {
    expect(nextFreeNumber(new Set(taken))).toBe(number);
  });
});

describe('a name as it is kept', () => {
  it.each([
    ['  Ada   Example ', 'Ada Example'],
    ['Ada\u202E\u0007 Example\n', 'Ada Example'],
    ['<b>Ada</b>', '<b>Ada</b>'],
  ])('%j', (written, kept) => {
    expect(childName.parse(written)).toBe(kept);
  });

  it.each(['', ' ', '\u202E', '\u200D', 'x'.repeat(121), 'x'.repeat(5_000)])('is not %j', (written) => {
    expect(childName.safeParse(written).success).toBe(false);
  });
});
