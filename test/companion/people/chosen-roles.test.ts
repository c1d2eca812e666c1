import { describe, expect, it } from 'vitest';
import { chooseRoles, grantsOf } from '../../../src/companion/people/chosen-roles.ts';
import { grantWords } from '../../../src/companion/people/grant-words.ts';

const now = new Date(2026, 10, 3, 9, 30).getTime();
const robins = '01890000-0000-7000-8000-000000000001';

describe('a choice of roles', () => {
  it('begins with those that somebody has, and leaves out what it does not know', () => {
    const chosen = chooseRoles([{ role: 'office' }, { role: 'of-a-later-release' }], now);
    expect(grantsOf(chosen, now)).toEqual([{ role: 'office' }]);
  });

  it('offers the end of this school day for supply, and of the next one when it is over', () => {
    const endOf = (at: number) => new Date(chooseRoles([], at).until.value).getTime();
    expect(endOf(now)).toBe(new Date(2026, 10, 3, 16).getTime());
    expect(endOf(new Date(2026, 10, 3, 16).getTime())).toBe(new Date(2026, 10, 4, 16).getTime());
  });

  it('with supply asks for a class and an end that is still to come', () => {
    const chosen = chooseRoles([], now);
    chosen.ticked.value = new Set(['teacher', 'supply']);
    expect(grantsOf(chosen, now)).toBe('Choose the class of the supply teacher.');
    chosen.classId.value = robins;
    expect(grantsOf(chosen, now)).toEqual([
      { role: 'teacher' },
      { role: 'supply', classId: robins, until: new Date(2026, 10, 3, 16).toISOString() },
    ]);
    for (const past of ['2026-11-03T09:00', '', 'soon']) {
      chosen.until.value = past;
      expect(grantsOf(chosen, now)).toBe('Choose an end that is still to come.');
    }
  });
});

describe('a role in words', () => {
  const classes = [{ classId: robins, name: 'Robins', colour: 'red', keyStage: 'ks1' }] as const;
  const until = (hour: number) => new Date(2026, 10, 3, hour).toISOString();

  it('says for which class and until when', () => {
    expect(grantWords({ role: 'dsl' }, classes, now)).toBe('DSL');
    const supply = { role: 'supply', classId: robins };
    expect(grantWords({ ...supply, until: until(16) }, classes, now)).toBe(
      'Supply teacher of Robins until 16:00',
    );
    expect(grantWords({ ...supply, until: until(9) }, [], now)).toBe(
      'Supply teacher of a class (ended 09:00)',
    );
  });

  it('leaves a role of a later release as it is', () => {
    expect(grantWords({ role: 'caretaker' }, classes, now)).toBe('caretaker');
  });
});
