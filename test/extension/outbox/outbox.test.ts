import { IDBDatabase } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { v7 } from 'uuid';
import { judgeLink, type ChainHead } from '../../../src/domain/events/event-chain.ts';
import type { Lane } from '../../../src/domain/events/lane.ts';
import { schoolEvent, type EventDraft } from '../../../src/domain/events/school-event.ts';
import { sha256Base64Url } from '../../../src/extension/device/sha256.ts';
import { acknowledge } from '../../../src/extension/outbox/acknowledge.ts';
import type { OutboxDatabase } from '../../../src/extension/outbox/outbox-database.ts';
import { allReports, heedReportFrame, lastFrameId } from '../../../src/extension/outbox/reports.ts';
import { unsentBatch } from '../../../src/extension/outbox/unsent-batch.ts';
import { openOnUse, type UseDatabase } from '../../../src/extension/outbox/use-database.ts';
import { blockDraft, memoryOutbox, noLock, pressDraft } from '../fixtures/in-memory.ts';

const all = { events: 500, bytes: 400_000 };

async function expectUnbroken(use: UseDatabase, lane: Lane, length: number) {
  const events = await unsentBatch(use, lane, all);
  expect(events).toHaveLength(length);
  let head: ChainHead = { sequence: 0, hash: null };
  for (const { text } of events) {
    const event = schoolEvent.parse(JSON.parse(text));
    expect(judgeLink(head, event)).toBe('linked');
    head = { sequence: event.sequence, hash: await sha256Base64Url(new TextEncoder().encode(text)) };
  }
}

describe('the outbox', () => {
  it('chains the exact stored texts, each lane for itself', async () => {
    const { append, use } = memoryOutbox();
    for (const draft of [pressDraft, blockDraft, blockDraft, pressDraft, blockDraft]) await append(draft);
    await expectUnbroken(use, 'report', 2);
    await expectUnbroken(use, 'routine', 3);
  });

  it('keeps the chain unbroken when many write at once', async () => {
    const { append, use } = memoryOutbox();
    await Promise.all(Array.from({ length: 40 }, () => append(blockDraft)));
    await expectUnbroken(use, 'routine', 40);
  });

  it('keeps the chain unbroken when a dying worker and its successor write without knowing of each other', async () => {
    const { append, use } = memoryOutbox(noLock);
    await Promise.all(Array.from({ length: 12 }, () => append(pressDraft)));
    await expectUnbroken(use, 'report', 12);
  });

  it('writes an id once, also after the hub has taken it', async () => {
    const { append, use, session } = memoryOutbox();
    const id = v7();
    expect(await append(pressDraft, { id })).toEqual({ id, isNew: true });
    expect(await append(pressDraft, { id })).toEqual({ id, isNew: false });
    await acknowledge(use, [{ session, lane: 'report', sequence: 1 }], await unsentBatch(use, 'report', all));
    expect(await append(pressDraft, { id })).toEqual({ id, isNew: false });
    expect(await unsentBatch(use, 'report', all)).toEqual([]);
  });

  it('goes on with the chain after all its events have left', async () => {
    const { append, use, session } = memoryOutbox();
    await append(blockDraft);
    await acknowledge(
      use,
      [{ session, lane: 'routine', sequence: 1 }],
      await unsentBatch(use, 'routine', all),
    );
    await append(blockDraft);
    const [next] = await unsentBatch(use, 'routine', all);
    expect(JSON.parse(next?.text ?? '')).toMatchObject({ sequence: 2, previousHash: expect.any(String) });
  });

  it('refuses whatever the event schema does not name', async () => {
    const { append, use } = memoryOutbox();
    const withMore = {
      kind: 'page-blocked',
      details: { ...blockDraft.details, screenshot: 'data:' },
    } as unknown as EventDraft;
    await expect(append(withMore)).rejects.toThrow('screenshot');
    expect(await unsentBatch(use, 'routine', all)).toEqual([]);
  });

  it('forgets only what was sent, whatever an answer claims', async () => {
    const { append, use, session } = memoryOutbox();
    await append(pressDraft);
    const sent = await unsentBatch(use, 'report', all);
    await append(pressDraft);
    expect(await acknowledge(use, [{ session, lane: 'report', sequence: 99 }], sent)).toBe(1);
    expect((await unsentBatch(use, 'report', all)).map((event) => event.sequence)).toEqual([2]);
    expect((await allReports(use)).map((report) => report.arrived)).toEqual([true, false]);
  });

  it('takes the oldest session first, within the limits of a batch', async () => {
    const { append, use, session } = memoryOutbox();
    const earlier = v7({ msecs: 1_000 });
    await append(blockDraft);
    await append(blockDraft, { session: earlier });
    const batch = await unsentBatch(use, 'routine', all);
    expect(batch.map((event) => event.session)).toEqual([earlier, session]);
    expect(await unsentBatch(use, 'routine', { events: 500, bytes: 10 })).toHaveLength(1);
    expect(await unsentBatch(use, 'routine', all, new Map([[earlier, 1]]))).toHaveLength(1);
  });

  it('writes to the disk itself, not to its cache, before it says that something is kept', async () => {
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { append } = memoryOutbox();
    await append(pressDraft);
    const writing = begun.mock.calls.filter(([, mode]) => mode === 'readwrite');
    begun.mockRestore();
    expect(writing).toHaveLength(1);
    expect(writing[0]?.[2]).toEqual({ durability: 'strict' });
  });

  it('opens the database again when it was closed under its feet', async () => {
    const { open, append } = memoryOutbox();
    await append(pressDraft);
    const opened: OutboxDatabase[] = [];
    const use = openOnUse(() => {
      const database = open();
      opened.push(database);
      return database;
    });
    await allReports(use);
    opened[0]?.close({ disableAutoOpen: true });
    expect(await allReports(use)).toHaveLength(1);
    expect(opened).toHaveLength(2);
  });
});

describe('what the device remembers of a report', () => {
  const hub = 'https://hub.example';
  const frame = { type: 'report' as const, id: 5, state: 'on-my-way' as const, ageMs: 30_000 };

  it('never goes back, and is renewed by the same word', async () => {
    const { append, use } = memoryOutbox();
    const { id: eventId } = await append(pressDraft);
    await heedReportFrame(use, hub, { ...frame, eventId }, 100_000);
    expect((await allReports(use))[0]).toMatchObject({ state: 'on-my-way', stateAt: 70_000, arrived: true });
    await heedReportFrame(use, hub, { ...frame, id: 6, eventId, state: 'seen' }, 200_000);
    expect((await allReports(use))[0]).toMatchObject({ state: 'on-my-way', stateAt: 70_000 });
    await heedReportFrame(use, hub, { ...frame, id: 7, eventId, ageMs: 0 }, 300_000);
    expect((await allReports(use))[0]).toMatchObject({ state: 'on-my-way', stateAt: 300_000 });
    expect((await allReports(use))[0]).toMatchObject({ lifted: false });
    await heedReportFrame(use, hub, { ...frame, id: 8, eventId, state: 'shield-lifted' }, 400_000);
    expect((await allReports(use))[0]).toMatchObject({ lifted: true });
    expect(await lastFrameId(use, hub)).toBe(8);
  });

  it('knows nothing of a stranger’s report but how far the stream was read', async () => {
    const { use } = memoryOutbox();
    expect(await heedReportFrame(use, hub, { ...frame, eventId: v7() }, 0)).toBeUndefined();
    expect(await lastFrameId(use, hub)).toBe(5);
  });
});
