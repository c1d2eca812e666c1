import { describe, expect, it } from 'vitest';
import { mayChangeRole, nextEnd, reaches, rightsAt } from '../../../src/domain/people/adult-rights.ts';
import { standingAfter, type AdultStep } from '../../../src/domain/people/adult-standing.ts';
import { roleGrant, type RoleGrant } from '../../../src/domain/people/role-grant.ts';
import { rightsOfRole } from '../../../src/domain/people/rights.ts';
import { firstRoles, roles } from '../../../src/domain/people/role.ts';

const robins = '01890000-0000-7000-8000-000000000001';
const owls = '01890000-0000-7000-8000-000000000002';
const noon = '2026-11-03T12:00:00.000Z';
const supply = (classId: string, until = noon): RoleGrant => ({ role: 'supply', classId, until });
const before = new Date('2026-11-03T11:59:59.999Z');
const after = new Date(noon);

describe('the table of rights', () => {
  it('gives a governor nothing but figures', () => {
    expect(rightsOfRole.governor).toEqual(['see-figures']);
  });

  it('lets nobody but those who safeguard read what is for the DSL', () => {
    const readers = roles.filter((role) => rightsOfRole[role].includes('read-words-for-dsl'));
    expect(readers).toEqual(['dsl', 'deputy-dsl', 'head']);
  });

  it('lets who provides the ICT see numbers, and keep Chromebooks, marks and the policy, alone', () => {
    expect(rightsOfRole['ict-provider']).toEqual([
      'see-board',
      'keep-devices',
      'mark-browsers',
      'keep-policy',
    ]);
  });

  it('lets a first adult do everything', () => {
    const all = new Set(Object.values(rightsOfRole).flat());
    const first = rightsAt(
      firstRoles.map((role) => ({ role })),
      before,
    );
    expect(new Set(first.keys())).toEqual(all);
  });
});

describe('the rights of an adult', () => {
  it('are none without a role', () => {
    expect(rightsAt([], before).size).toBe(0);
  });

  it('are those of all roles together', () => {
    const rights = rightsAt([{ role: 'office' }, { role: 'governor' }, { role: 'deputy-dsl' }], before);
    expect(rights.get('keep-classes')).toBe('school');
    expect(rights.get('read-words-for-dsl')).toBe('school');
    expect(rights.has('change-adults')).toBe(false);
  });

  it('of supply hold for one class, and seeing and answering everywhere', () => {
    const rights = rightsAt([supply(robins)], before);
    expect(reaches(rights, 'run-lessons', robins)).toBe(true);
    expect(reaches(rights, 'run-lessons', owls)).toBe(false);
    expect(reaches(rights, 'run-lessons')).toBe(true);
    expect(reaches(rights, 'answer-press', owls)).toBe(true);
    expect(reaches(rights, 'keep-lift-keys')).toBe(false);
  });

  it('of supply and another role are the wider ones, in whatever order', () => {
    for (const grants of [
      [supply(robins), { role: 'teacher' } as const],
      [{ role: 'teacher' } as const, supply(robins)],
    ]) {
      expect(reaches(rightsAt(grants, before), 'run-lessons', owls)).toBe(true);
    }
  });

  it('end by themselves at their time', () => {
    expect(rightsAt([supply(robins)], before).size).toBeGreaterThan(0);
    expect(rightsAt([supply(robins)], after).size).toBe(0);
    expect(nextEnd([supply(robins), { role: 'office' }], before)).toEqual(after);
    expect(nextEnd([supply(robins), { role: 'office' }], after)).toBeUndefined();
  });

  it('to give a role that reads for the DSL needs reading for the DSL', () => {
    const lead = rightsAt([{ role: 'computing-lead' }], before);
    expect(roles.filter((role) => !mayChangeRole(lead, role))).toEqual(['dsl', 'deputy-dsl', 'head']);
    expect(roles.every((role) => mayChangeRole(rightsAt([{ role: 'head' }], before), role))).toBe(true);
    expect(roles.some((role) => mayChangeRole(rightsAt([{ role: 'dsl' }], before), role))).toBe(false);
  });
});

describe('how an account stands', () => {
  const given = (grant: RoleGrant): AdultStep => ({ deed: 'role-given', grant });

  it('is that of nobody before anything was done', () => {
    expect(standingAfter([])).toEqual({ status: 'ended', grants: [] });
  });

  it('follows what was done, each role once', () => {
    const steps: AdultStep[] = [
      { deed: 'invited' },
      given(supply(robins)),
      { deed: 'link-renewed' },
      { deed: 'joined' },
      given({ role: 'office' }),
      given(supply(owls)),
      { deed: 'role-taken', role: 'office' },
    ];
    expect(standingAfter(steps.slice(0, 3)).status).toBe('invited');
    expect(standingAfter(steps)).toEqual({ status: 'active', grants: [supply(owls)] });
    expect(standingAfter([...steps, { deed: 'ended' }])).toEqual({ status: 'ended', grants: [] });
  });
});

describe('a role as it is given', () => {
  it('has a class and an end with supply, and with nothing else', () => {
    expect(roleGrant.safeParse(supply(robins)).success).toBe(true);
    for (const wrong of [
      { role: 'supply' },
      { role: 'supply', classId: robins },
      { role: 'supply', until: noon },
      { role: 'teacher', until: noon },
      { role: 'teacher', classId: robins },
      { role: 'queen' },
    ]) {
      expect(roleGrant.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
    }
  });
});
