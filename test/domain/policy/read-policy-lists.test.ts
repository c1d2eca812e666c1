import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { managedSchema } from '../../../src/domain/policy/managed-schema.ts';
import type { PolicyFault } from '../../../src/domain/policy/policy-fault.ts';
import { readList } from '../../../src/domain/policy/read-list.ts';
import { readPolicy } from '../../../src/domain/policy/read-policy.ts';
import { readSites, siteFault } from '../../../src/domain/policy/read-sites.ts';
import { siteEntry, siteList } from '../../../src/domain/policy/site-list.ts';
import { isStaffAccount } from '../../../src/domain/policy/staff-account.ts';
import { otterbourne } from '../decisions/school.ts';

function faultsOf(keys: Record<string, unknown>): [string, string][] {
  return readPolicy({ ...otterbourne, ...keys }).faults.map(({ code, path }) => [code, path]);
}

describe('one bad entry never takes the others with it', () => {
  test('in a site list', () => {
    const { policy, faults } = readPolicy({
      ...otterbourne,
      blockedSites: ['a.example', '*.b.example', 7, 'c.example'],
    });
    expect(policy?.blockedSites).toEqual(['a.example', 'c.example']);
    expect(faults.map(({ path }) => path)).toEqual(['blockedSites[1]', 'blockedSites[2]']);
  });

  test('among accounts: one that two classes name stays with the first', () => {
    const { policy, faults } = readPolicy({
      ...otterbourne,
      classes: [
        { ...otterbourne.classes[0], accounts: ['red.class@hill.example'] },
        { ...otterbourne.classes[1], accounts: ['Red.Class@hill.example', 'year2@hill.example'] },
      ],
    });
    expect(policy?.classes.map(({ accounts }) => accounts)).toEqual([
      ['red.class@hill.example'],
      ['year2@hill.example'],
    ]);
    expect(faults.map(({ code, path }) => [code, path])).toEqual([
      ['policy-account-repeated', 'classes[1].accounts'],
    ]);
  });

  test('among exceptions', () => {
    const good = { site: 'a.example', purpose: 'a project', approver: 'head', until: '2026-07-22' };
    const { policy, faults } = readPolicy({
      ...otterbourne,
      exceptions: [
        good,
        { ...good, until: '2026-02-30' },
        { ...good, site: '*.b.example' },
        { site: 'c.example' },
      ],
    });
    expect(policy?.exceptions).toEqual([good]);
    expect(faults.map(({ path }) => path)).toEqual([
      'exceptions[1].until',
      'exceptions[2].site',
      'exceptions[3].purpose',
      'exceptions[3].approver',
      'exceptions[3].until',
    ]);
  });

  test('in a class, which keeps the rest of its adjustments', () => {
    const { policy, faults } = readPolicy({
      ...otterbourne,
      classes: [
        {
          ...otterbourne.classes[2],
          preset: 'nothing',
          allowedSites: ['a.example', 'b example'],
          approvedEngines: ['kiddle', 'x'],
        },
      ],
    });
    expect(policy?.classes).toEqual([
      { ...otterbourne.classes[2], allowedSites: ['a.example'], approvedEngines: ['kiddle'] },
    ]);
    expect(faults.map(({ path }) => path)).toEqual([
      'classes[0].preset',
      'classes[0].allowedSites[1]',
      'classes[0].approvedEngines[1]',
    ]);
  });

  test('among engines of the school’s own', () => {
    const good = {
      name: 'brook',
      hosts: ['search.example'],
      queryParameters: ['q'],
      resultsAddress: 'https://search.example/?q={query}',
    };
    expect(
      faultsOf({
        ownEngines: [
          good,
          { ...good },
          { ...good, name: 'kiddle' },
          { ...good, name: 'two', hosts: ['https://x.example/'] },
          { ...good, name: 'three', resultsAddress: 'https://x.example/' },
        ],
      }),
    ).toEqual([
      ['policy-engine-repeated', 'ownEngines[1].name'],
      ['policy-engine-repeated', 'ownEngines[2].name'],
      ['policy-site-invalid', 'ownEngines[3].hosts[0]'],
      ['policy-value-invalid', 'ownEngines[4].resultsAddress'],
    ]);
  });

  test('anywhere else', () => {
    expect(faultsOf({ staffAccounts: ['office', '@staff.example'] })).toEqual([
      ['policy-value-invalid', 'staffAccounts[0]'],
    ]);
    expect(faultsOf({ teacherMayOpen: 'everything' })).toEqual([['policy-value-invalid', 'teacherMayOpen']]);
    expect(faultsOf({ allowedSites: 'a.example' })).toEqual([['policy-value-invalid', 'allowedSites']]);
    expect(faultsOf({ signInHosts: ['*.x.example'] })).toEqual([['policy-site-invalid', 'signInHosts[0]']]);
  });

  test('and no value whatever makes the reader throw', () => {
    const keys = [
      'classes',
      'allowedSites',
      'ownEngines',
      'exceptions',
      'staffAccounts',
      'teacherMayOpen',
      'constructor',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.anything(), (key, value) => {
        expect(() => readPolicy({ ...otterbourne, [key]: value })).not.toThrow();
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a long list, read without a closer look at each entry', () => {
  const entry = fc.oneof(
    fc.constantFrom('a.example', 'www.b.example', 'x--y.example', 'xn--bcher-kva.example', '*.c.example', ''),
    fc.constantFrom(
      '*',
      '.d.example',
      'e.example/p',
      'F.example',
      'g.example:8080',
      '1.2.3.4',
      'h example',
      'i',
    ),
    fc.constantFrom(`${'j'.repeat(2_040)}.example`, `${'k.'.repeat(1_020)}example`, 7, null, undefined, {}),
    fc.string({ maxLength: 12 }),
  );

  test('gives the entries and the faults that judging each of them by its schema gives', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(entry, { maxLength: 8 }), fc.anything()), fc.boolean(), (raw, allow) => {
        const faults: PolicyFault[] = [];
        const plainFaults: PolicyFault[] = [];
        const byEntry = readList(raw, 'x', siteEntry, plainFaults, (one, at) => siteFault(one, at, allow));
        expect(readSites(raw, 'x', allow, faults)).toEqual(byEntry);
        expect(faults).toEqual(plainFaults);
      }),
      { numRuns: 3_000 },
    );
  });

  test('is taken back from the disk as its schema would take it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(entry, { maxLength: 8 }), fc.anything()), (raw) => {
        const ofSchema = z.array(siteEntry).safeParse(raw);
        const read = siteList.safeParse(raw);
        expect([read.success, read.data]).toEqual([ofSchema.success, ofSchema.data]);
      }),
      { numRuns: 3_000 },
    );
  });
});

test('every key of the policy has a loose form that Chromium loads', () => {
  const { properties } = managedSchema();
  expect(properties['blockedSites']).toEqual({ type: 'array', items: { type: 'string' } });
  expect(properties['exceptions']).toMatchObject({
    type: 'array',
    items: { properties: { until: { type: 'string' } } },
  });
  expect(properties['classes']).toMatchObject({
    items: {
      properties: {
        taughtSafeSearching: { type: 'boolean' },
        approvedEngines: { type: 'array', items: { type: 'string' } },
      },
    },
  });
});

test.each([
  ['Office@Otterbourne.example', true],
  ['ada@staff.otterbourne.example', true],
  ['ada@pupils.otterbourne.example', false],
  ['x@evilstaff.otterbourne.example', false],
  ['', false],
])('%j is a staff account: %s', (account, expected) => {
  expect(isStaffAccount(account, ['office@otterbourne.example', '@staff.otterbourne.example'])).toBe(
    expected,
  );
});
