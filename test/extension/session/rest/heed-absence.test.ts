import { expect, it } from 'vitest';
import type { SchoolPolicy } from '../../../../src/domain/policy/school-policy.ts';
import { heedAbsence } from '../../../../src/extension/session/rest/heed-absence.ts';
import { school } from '../../../domain/decisions/school.ts';

type Now = { policy?: SchoolPolicy; aloneForMinutes?: number; isHeard?: boolean; isStaff?: boolean };

async function heed(now: Now, said?: boolean) {
  const done: string[] = [];
  await heedAbsence(
    {
      idle: {
        watch: (minutes) => void done.push(`watch ${minutes}`),
        isLeftAlone: (minutes) => Promise.resolve((now.aloneForMinutes ?? 0) >= minutes),
        isHeard: () => Promise.resolve(now.isHeard === true),
      },
      policy: () => Promise.resolve(now.policy),
      isStaff: () => Promise.resolve(now.isStaff === true),
      leaveAlone: async () => void done.push('rest'),
    },
    said,
  );
  return done;
}

it('rests after ten minutes, or as many as policy says', async () => {
  expect(await heed({ policy: school(), aloneForMinutes: 9 })).toEqual(['watch 10']);
  expect(await heed({ policy: school(), aloneForMinutes: 10 })).toEqual(['watch 10', 'rest']);
  const policy = school({ restAfterMinutes: 3 });
  expect(await heed({ policy, aloneForMinutes: 3 })).toEqual(['watch 3', 'rest']);
  expect(await heed({ policy }, true)).toEqual(['watch 3', 'rest']);
});

it('never does so where policy says 0, and not without a policy', async () => {
  expect(await heed({ policy: school({ restAfterMinutes: 0 }), aloneForMinutes: 99 }, true)).toEqual([]);
  expect(await heed({ aloneForMinutes: 99 }, true)).toEqual([]);
});

it('lets a class watch a film to its end, and staff do what they do', async () => {
  expect(await heed({ policy: school(), aloneForMinutes: 30, isHeard: true })).toEqual(['watch 10']);
  expect(await heed({ policy: school(), aloneForMinutes: 30, isStaff: true }, true)).toEqual(['watch 10']);
  expect(await heed({ policy: school(), aloneForMinutes: 31 })).toEqual(['watch 10', 'rest']);
});
