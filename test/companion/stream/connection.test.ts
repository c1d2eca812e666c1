import { describe, expect, it } from 'vitest';
import { backOffMs } from '../../../src/companion/stream/back-off.ts';
import { connectionView } from '../../../src/companion/stream/connection.ts';

describe('what the board says about its line', () => {
  it('is calm about a short break, then says since when the board is old', () => {
    const lost = { kind: 'lost', since: 10_000, at: 12_000 } as const;
    expect(connectionView(lost, 14_000)).toEqual({ kind: 'connecting' });
    expect(connectionView(lost, 15_000)).toEqual({ kind: 'lost', since: 10_000, age: 5_000 });
  });

  it('says live and signed out as they are', () => {
    expect(connectionView({ kind: 'live' }, 0)).toEqual({ kind: 'live' });
    expect(connectionView({ kind: 'signed-out' }, 0)).toEqual({ kind: 'signed-out' });
    const live = { kind: 'live' } as const;
    expect(connectionView(live, 0)).toBe(connectionView(live, 1_000));
  });
});

describe('the wait before the next try', () => {
  it('doubles up to ten seconds, with half of it left to chance', () => {
    expect([0, 1, 2, 20].map((failures) => backOffMs(failures, () => 1))).toEqual([
      500, 1_000, 2_000, 10_000,
    ]);
    expect([0, 1, 2, 20].map((failures) => backOffMs(failures, () => 0))).toEqual([250, 500, 1_000, 5_000]);
  });
});
