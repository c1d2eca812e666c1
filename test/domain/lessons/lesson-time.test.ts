import { describe, expect, it } from 'vitest';
import { isLessonTime, nextLessonEdge } from '../../../src/domain/lessons/lesson-time.ts';
import { lessonHours, type LessonHours } from '../../../src/domain/policy/lesson-hours.ts';

const schoolDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
/** Mornings and afternoons; on Wednesday the afternoon is for sport. */
const hours: LessonHours[] = [
  { days: [...schoolDays], from: '08:50', until: '12:00' },
  { days: ['monday', 'tuesday', 'thursday', 'friday'], from: '13:00', until: '15:15' },
];
const at = (time: string) => Date.parse(time);

describe('lesson time', () => {
  it.each([
    // In winter the school's clock shows UTC, in summer an hour more.
    ['2026-01-12T08:49:59.999Z', false],
    ['2026-01-12T08:50:00Z', true],
    ['2026-01-12T11:59:59.999Z', true],
    ['2026-01-12T12:00:00Z', false],
    ['2026-01-12T13:00:00Z', true],
    ['2026-01-12T15:15:00Z', false],
    ['2026-06-15T07:49:59.999Z', false],
    ['2026-06-15T07:50:00Z', true],
    ['2026-06-15T10:59:00Z', true],
    ['2026-06-15T11:00:00Z', false],
    // Wednesday afternoon, Saturday, Sunday.
    ['2026-06-17T13:00:00Z', false],
    ['2026-06-20T09:00:00Z', false],
    ['2026-06-21T09:00:00Z', false],
    // The Friday before and the Monday after each change of the clocks.
    ['2026-03-27T08:50:00Z', true],
    ['2026-03-30T07:49:00Z', false],
    ['2026-03-30T07:50:00Z', true],
    ['2026-10-23T07:50:00Z', true],
    ['2026-10-26T07:50:00Z', false],
    ['2026-10-26T08:50:00Z', true],
  ])('at %s: %s', (time, expected) => {
    expect(isLessonTime(hours, at(time))).toBe(expected);
  });

  it.each([
    ['2026-06-15T06:00:00Z', '2026-06-15T07:50:00Z'],
    ['2026-06-15T07:50:00Z', '2026-06-15T11:00:00Z'],
    ['2026-06-15T11:30:00Z', '2026-06-15T12:00:00Z'],
    ['2026-06-17T11:00:00Z', '2026-06-18T07:50:00Z'],
    ['2026-06-19T15:00:00Z', '2026-06-22T07:50:00Z'],
    // Over the weekends on which the clocks change.
    ['2026-03-27T16:00:00Z', '2026-03-30T07:50:00Z'],
    ['2026-10-23T16:00:00Z', '2026-10-26T08:50:00Z'],
    ['2026-12-31T16:00:00Z', '2027-01-01T08:50:00Z'],
  ])('changes next after %s at %s', (time, edge) => {
    expect(new Date(nextLessonEdge(hours, at(time)) ?? 0)).toEqual(new Date(edge));
  });

  it('goes from one lesson straight into the next without a change', () => {
    const rows: LessonHours[] = [
      { days: ['monday'], from: '09:00', until: '10:00' },
      { days: ['monday'], from: '10:00', until: '11:00' },
    ];
    expect(nextLessonEdge(rows, at('2026-01-12T09:30:00Z'))).toBe(at('2026-01-12T11:00:00Z'));
  });

  it('never changes without hours', () => {
    expect(isLessonTime([], at('2026-01-12T09:30:00Z'))).toBe(false);
    expect(nextLessonEdge([], at('2026-01-12T09:30:00Z'))).toBeUndefined();
  });
});

describe('hours of a policy', () => {
  it.each([
    { days: ['monday'], from: '10:00', until: '09:00' },
    { days: ['monday'], from: '10:00', until: '10:00' },
    { days: [], from: '09:00', until: '10:00' },
    { days: ['montag'], from: '09:00', until: '10:00' },
    { days: ['monday'], from: '9:00', until: '10:00' },
    { days: ['monday'], from: '09:00', until: '24:00' },
  ])('are refused when they mean nothing: %o', (entry) => {
    expect(lessonHours.safeParse(entry).success).toBe(false);
  });
});
