import { describe, expect, it } from 'vitest';
import { goBack, type TabHistory } from '../../../src/extension/access/blocked/go-back.ts';

function tab(length: number, lastBack?: number) {
  const done: string[] = [];
  let stillHere: (() => void) | undefined;
  let last = lastBack;
  const history: TabHistory = {
    length: () => length,
    back: () => done.push('back'),
    lastBack: () => last,
    rememberBack: (at) => {
      last = at;
    },
    stillHereAfter: (_milliseconds, work) => {
      stillHere = work;
    },
    openStart: () => done.push('start'),
  };
  return { history, done, stays: () => stillHere?.(), last: () => last };
}

describe('"go back"', () => {
  it('leads to the page before', () => {
    const { history, done, last } = tab(2);
    goBack(history, 1_000, 4_000);
    expect(done).toEqual(['back']);
    expect(last()).toBe(4_000);
  });

  it('leads to the start page where there is no page before', () => {
    const { history, done } = tab(1);
    goBack(history, 1_000, 4_000);
    expect(done).toEqual(['start']);
  });

  it('leads to the start page where the page before does not come', () => {
    const { history, done, stays } = tab(2);
    goBack(history, 1_000, 4_000);
    stays();
    expect(done).toEqual(['back', 'start']);
  });

  it('never leads round in a circle: what came straight back here is left for the start page', () => {
    const { history, done } = tab(3, 10_000);
    goBack(history, 10_400, 12_000);
    expect(done).toEqual(['start']);
    const later = tab(3, 10_000);
    goBack(later.history, 60_000, 61_000);
    expect(later.done).toEqual(['back']);
  });
});
