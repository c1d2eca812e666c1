import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import type { Decision } from '../../../src/domain/decisions/decision.ts';
import type { KeptLesson } from '../../../src/extension/access/lesson-in-force.ts';
import { createOpenAtOnce, type OpenedSending } from '../../../src/extension/lesson/open-at-once.ts';
import { memoryLock, memoryValue } from '../fixtures/in-memory.ts';

const castle = { address: 'https://castle.example/moat', title: 'The moat' };
const river = { address: 'https://river.example/', title: 'Rivers' };
const search = { address: 'https://kiddle.example/?q=otters', title: 'Otters' };

const decisions: Record<string, Decision> = {
  [river.address]: { action: 'block', reason: 'not-on-list' },
  [search.address]: { action: 'rewrite', reason: 'safe-search', target: `${search.address}&safe=strict` },
};

function given(over: Partial<KeptLesson> = {}) {
  const state = { shielded: false, lesson: undefined as KeptLesson | undefined };
  const opened = memoryValue<OpenedSending>();
  const tabs: string[] = [];
  const change = (next: Partial<KeptLesson>) => {
    state.lesson = {
      version: 7,
      lessonId: v7(),
      classColour: 'blue',
      mode: 'preset',
      sent: [],
      opened: [],
      eyesUp: false,
      until: 0,
      ...state.lesson,
      ...next,
    };
  };
  change(over);
  const openAtOnce = createOpenAtOnce({
    kept: () => Promise.resolve(state.lesson),
    opened,
    lock: memoryLock(),
    mustWait: () => Promise.resolve(state.shielded),
    decide: (address) =>
      Promise.resolve(decisions[address] ?? { action: 'allow', reason: 'sent-by-teacher' }),
    openTab: (address) => Promise.resolve(void tabs.push(address)),
  });
  return { state, change, tabs, openAtOnce };
}

describe('what a teacher sends to be opened at once', () => {
  it('opens once, and leaves the rest on the start page', async () => {
    const { tabs, openAtOnce } = given({ sent: [{ ...castle, atOnce: 1 }, { ...river }] });
    await openAtOnce();
    await openAtOnce();
    expect(tabs).toEqual([castle.address]);
  });

  it('opens no more than policy lets it, and a search strictly', async () => {
    const { tabs, openAtOnce } = given({
      sent: [
        { ...river, atOnce: 1 },
        { ...search, atOnce: 1 },
      ],
    });
    await openAtOnce();
    expect(tabs).toEqual([`${search.address}&safe=strict`]);
  });

  it('is the newest sending alone, for a Chromebook that comes late', async () => {
    const { tabs, openAtOnce } = given({
      sent: [
        { ...castle, atOnce: 3 },
        { ...search, atOnce: 2 },
      ],
    });
    await openAtOnce();
    expect(tabs).toEqual([castle.address]);
  });

  it('waits while all eyes are up, and while a child waits behind the shield', async () => {
    const { state, change, tabs, openAtOnce } = given({ eyesUp: true, sent: [{ ...castle, atOnce: 1 }] });
    await openAtOnce();
    change({ eyesUp: false });
    state.shielded = true;
    await openAtOnce();
    expect(tabs).toEqual([]);
    state.shielded = false;
    await openAtOnce();
    expect(tabs).toEqual([castle.address]);
  });

  it('opens again in the next lesson', async () => {
    const { change, tabs, openAtOnce } = given({ sent: [{ ...castle, atOnce: 1 }] });
    await openAtOnce();
    change({ lessonId: v7() });
    await openAtOnce();
    expect(tabs).toHaveLength(2);
  });
});
