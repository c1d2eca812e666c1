import { expect, test } from 'vitest';
import { lastDigestDay } from '../../../src/domain/reports/digest-due.ts';

const schoolDays = { digestDays: 'monday-to-friday', digestAt: 16 * 60 } as const;
const everyDay = { digestDays: 'every-day', digestAt: 16 * 60 } as const;
const dayAt = (at: string, choice: typeof schoolDays | typeof everyDay) =>
  lastDigestDay(Date.parse(at), choice).day;

test.each([
  ['2026-11-27T15:59:59Z', '2026-11-26', '2026-11-26'],
  ['2026-11-27T16:00:00Z', '2026-11-27', '2026-11-27'],
  ['2026-11-28T23:00:00Z', '2026-11-27', '2026-11-28'],
  ['2026-11-30T08:00:00Z', '2026-11-27', '2026-11-29'],
  // In summer the clock of the school is an hour ahead of UTC.
  ['2026-07-22T14:59:59Z', '2026-07-21', '2026-07-21'],
  ['2026-07-22T15:00:00Z', '2026-07-22', '2026-07-22'],
  // The days on which the clock is set.
  ['2026-03-29T14:59:59Z', '2026-03-27', '2026-03-28'],
  ['2026-03-29T15:00:00Z', '2026-03-27', '2026-03-29'],
  ['2026-10-25T15:30:00Z', '2026-10-23', '2026-10-24'],
  ['2026-10-25T16:00:00Z', '2026-10-23', '2026-10-25'],
])('at %s the last digest is that of %s on school days, of %s every day', (at, onSchoolDays, onEveryDay) => {
  expect([dayAt(at, schoolDays), dayAt(at, everyDay)]).toEqual([onSchoolDays, onEveryDay]);
});
