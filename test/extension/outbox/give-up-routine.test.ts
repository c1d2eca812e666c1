import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { isQuotaExceeded } from '../../../src/extension/outbox/is-quota-exceeded.ts';
import type { OutboxDatabase } from '../../../src/extension/outbox/outbox-database.ts';
import { allReports } from '../../../src/extension/outbox/reports.ts';
import { unsentBatch } from '../../../src/extension/outbox/unsent-batch.ts';
import { blockDraft, memoryOutbox, pressDraft } from '../fixtures/in-memory.ts';
import { keptReport } from '../fixtures/kept-report.ts';

const all = { events: 500, bytes: 400_000 };

/** An outbox on a disk that has room for so many events, and for one more with every report that goes. */
async function outboxWithRoomFor(most: number) {
  const outbox = memoryOutbox();
  let stored = 0;
  await outbox.use(async (database: OutboxDatabase) => {
    database.events.hook('creating', () => {
      if (stored >= most) throw new Dexie.QuotaExceededError('the disk is full');
      stored += 1;
    });
    for (const table of [database.events, database.reports]) {
      table.hook('deleting', () => {
        stored -= 1;
      });
    }
  });
  const lane = async (name: 'report' | 'routine') =>
    (await unsentBatch(outbox.use, name, all)).map(({ sequence, text }) => {
      const { kind, details } = JSON.parse(text) as { kind: string; details: object };
      return kind === 'events-dropped' ? { sequence, kind, ...details } : { sequence, kind };
    });
  return { ...outbox, lane };
}

describe('on a full disk', () => {
  it('a press takes the room of the oldest routine events, and their chain names what is missing', async () => {
    const { append, lane } = await outboxWithRoomFor(5);
    for (let count = 0; count < 5; count += 1) await append(blockDraft);
    expect(await append(pressDraft)).toMatchObject({ isNew: true });
    expect(await lane('report')).toEqual([{ sequence: 1, kind: 'help-requested' }]);
    expect(await lane('routine')).toEqual([
      { sequence: 6, kind: 'events-dropped', from: 1, to: 5, count: 5 },
    ]);
  });

  it('what the hub has and an adult has lifted goes first, and no event for it', async () => {
    const { append, use, lane } = await outboxWithRoomFor(1);
    const old = Date.UTC(2031, 2, 4, 10);
    const over = { ...keptReport, pressedAt: old, lifted: true, arrived: true };
    await use((database) => database.reports.bulkAdd([over, { ...over, eventId: v7(), lifted: false }]));
    await append(blockDraft);
    await append(blockDraft);
    expect(await lane('routine')).toEqual([
      { sequence: 1, kind: 'page-blocked' },
      { sequence: 2, kind: 'page-blocked' },
    ]);
    expect((await allReports(use)).map(({ lifted }) => lifted)).toEqual([false]);
  });

  it('a routine event does the same, and what names the lost is never lost itself', async () => {
    const { append, lane } = await outboxWithRoomFor(3);
    for (let count = 0; count < 9; count += 1) await append(blockDraft);
    const kept = await lane('routine');
    const named = kept.flatMap((event) => ('from' in event ? [event] : []));
    expect(kept.length).toBeLessThanOrEqual(3);
    expect(named.length).toBeGreaterThan(0);
    const places = new Set(kept.map(({ sequence }) => sequence));
    for (const { from, to } of named as unknown as { from: number; to: number }[]) {
      for (let place = from; place <= to; place += 1) places.add(place);
    }
    expect(places.size).toBe(Math.max(...kept.map(({ sequence }) => sequence)));
  });

  it('a report is never given up: when only reports are left, the next one is refused and asked for again', async () => {
    const { append, lane } = await outboxWithRoomFor(2);
    await append(pressDraft);
    await append(pressDraft);
    await expect(append(pressDraft)).rejects.toSatisfy(isQuotaExceeded);
    expect(await lane('report')).toHaveLength(2);
  });

  it('knows a commit that failed for want of room by what is inside it', () => {
    const inner = new DOMException('full', 'QuotaExceededError');
    expect(isQuotaExceeded(Object.assign(new Error('aborted'), { name: 'AbortError', inner }))).toBe(true);
    expect(isQuotaExceeded(inner)).toBe(true);
    expect(isQuotaExceeded(Object.assign(new Error('aborted'), { name: 'AbortError' }))).toBe(false);
  });
});
