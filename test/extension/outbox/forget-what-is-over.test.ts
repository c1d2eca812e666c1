import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { forgetWhatIsOver } from '../../../src/extension/outbox/forget-what-is-over.ts';
import { allReports } from '../../../src/extension/outbox/reports.ts';
import { blockDraft, memoryOutbox } from '../fixtures/in-memory.ts';
import { keptReport } from '../fixtures/kept-report.ts';

const minute = 60_000;
const now = Date.UTC(2031, 2, 4, 11);
const year = 365 * 24 * 60 * minute;

async function given(ageMs: number, over: { lifted?: boolean; arrived?: boolean } = {}) {
  const { use, append } = memoryOutbox();
  const report = {
    ...keptReport,
    eventId: v7(),
    pressedAt: now - ageMs,
    lifted: true,
    arrived: true,
    ...over,
  };
  await use((database) => database.reports.add(report));
  const isThereAfter = async (keepMinutes?: number) => {
    await forgetWhatIsOver(use, { now, session: v7(), keepMinutes });
    return (await allReports(use)).length === 1;
  };
  return { use, append, isThereAfter };
}

describe('what was acknowledged stays for the adult’s view', () => {
  it('as long as policy says, and is gone then', async () => {
    expect(await (await given(59 * minute)).isThereAfter(60)).toBe(true);
    expect(await (await given(61 * minute)).isThereAfter(60)).toBe(false);
  });

  it('a day where policy says nothing', async () => {
    expect(await (await given(23 * 60 * minute)).isThereAfter()).toBe(true);
    expect(await (await given(25 * 60 * minute)).isThereAfter()).toBe(false);
  });

  it('ten minutes at least, so that a press which is told once more stays one press', async () => {
    expect(await (await given(9 * minute)).isThereAfter(0)).toBe(true);
    expect(await (await given(11 * minute)).isThereAfter(0)).toBe(false);
  });

  it('always while it is open or not with the hub', async () => {
    expect(await (await given(year, { lifted: false })).isThereAfter(0)).toBe(true);
    expect(await (await given(year, { arrived: false })).isThereAfter(0)).toBe(true);
  });

  it('no longer for a clock that was set back by a year', async () => {
    expect(await (await given(-year)).isThereAfter(60)).toBe(false);
  });
});

describe('a session that has ended', () => {
  it('is forgotten once nothing of it waits, and the session that runs never', async () => {
    const { use, session, append } = memoryOutbox();
    const later = { now: Date.now() + year, keepMinutes: 60 };
    await append({ kind: 'session-started', details: { extensionVersion: '1', browserVersion: '1' } });
    await append(blockDraft);
    await append({ kind: 'session-ended', details: { reason: 'lesson-ended' } });
    const left = () =>
      use(async (database) => [await database.sessions.count(), await database.heads.count()] as const);
    await forgetWhatIsOver(use, { ...later, session: v7() });
    expect(await left()).toEqual([1, 1]);
    await use((database) => database.events.clear());
    await forgetWhatIsOver(use, { ...later, session });
    expect(await left()).toEqual([1, 1]);
    await forgetWhatIsOver(use, { ...later, session: v7() });
    expect(await left()).toEqual([0, 0]);
  });
});
