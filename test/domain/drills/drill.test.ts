import { describe, expect, it } from 'vitest';
import { drillStanding, type Drill } from '../../../src/domain/drills/drill.ts';
import { arrivedWords, drillAdvice } from '../../../src/companion/drills/drill-words.ts';

const startedAt = '2026-11-02T08:40:00.000Z';
const endsAt = '2026-11-02T08:42:00.000Z';
const [during, after] = [Date.parse(startedAt) + 5_000, Date.parse(endsAt)];
const one = (deviceNumber: number, tookMs: number | null, wasPresent = true) => ({
  deviceId: `d${deviceNumber}`,
  deviceNumber,
  wasPresent,
  tookMs,
});
const drill: Drill = {
  drillId: '0198c3c0-0000-7000-8000-000000000001',
  scope: { kind: 'numbers', numbers: [1, 2, 3, 4, 9] },
  startedAt,
  endsAt,
  byName: 'Robin Example',
  chromebooks: [one(1, 400), one(2, null), one(3, 130_000), one(4, null, false)],
};

describe('how a Chromebook stands in a drill', () => {
  it('is waited for as long as the drill lasts, and has not answered after it', () => {
    expect(drillStanding(one(2, null), drill, during)).toBe('waiting');
    expect(drillStanding(one(2, null), drill, after)).toBe('silent');
  });

  it('is never called silent when it was not connected at all', () => {
    expect(drillStanding(one(4, null, false), drill, during)).toBe('away');
    expect(drillStanding(one(4, null, false), drill, after)).toBe('away');
    expect(drillStanding(one(4, 60_000, false), drill, after)).toBe('arrived');
  });

  it('is late, not arrived, when its answer came after the end', () => {
    expect(drillStanding(one(3, 120_000), drill, after)).toBe('arrived');
    expect(drillStanding(one(3, 120_001), drill, after)).toBe('late');
  });
});

describe('what is said of a drill', () => {
  it('counts what arrived, and names what has to be looked at', () => {
    expect(arrivedWords(drill, after)).toBe('1 of 5 arrived');
    const advice = drillAdvice(drill, after).join('\n');
    expect(advice).toContain('No answer: 2.');
    expect(advice).toContain('Late: 3.');
    expect(advice).toContain('Not connected: 4.');
    expect(advice).toContain('Not heard in the 7 days before: 9.');
  });

  it('never says that all of a class arrived while a number of its register was not heard', () => {
    const classId = '0198c3c0-0000-7000-8000-000000000002';
    const ofClass: Drill = {
      ...drill,
      scope: { kind: 'class', classId, className: 'Robins', numbers: [7, 1, 2] },
      chromebooks: [one(1, 400), one(2, 600), one(30, 700)],
    };
    expect(arrivedWords(ofClass, after)).toBe('3 of 4 arrived');
    expect(drillAdvice(ofClass, after).join()).toContain('Not heard in the 7 days before: 7.');
    const before = { ...ofClass, scope: { kind: 'class', classId, className: 'Robins' } } as const;
    expect([arrivedWords(before, after), drillAdvice(before, after)]).toEqual(['3 of 3 arrived', []]);
  });
});
