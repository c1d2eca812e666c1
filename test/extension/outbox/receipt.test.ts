import { expect, it } from 'vitest';
import { v7 } from 'uuid';
import { schoolEvent } from '../../../src/domain/events/school-event.ts';
import { createAppendEvent } from '../../../src/extension/outbox/append-event.ts';
import { blockDraft, memoryOutbox, noLock, pressDraft } from '../fixtures/in-memory.ts';

const end = { kind: 'session-ended', details: { reason: 'lesson-ended' } } as const;

async function receiptsOf({ use }: Pick<ReturnType<typeof memoryOutbox>, 'use'>) {
  const stored = await use((database) => database.events.toArray());
  const events = stored.map(({ text }) => schoolEvent.parse(JSON.parse(text)));
  return events.flatMap((event) => (event.kind === 'session-ended' ? [event.details.last] : []));
}

it('names the last place of both lanes, itself included', async () => {
  const outbox = memoryOutbox();
  await outbox.append(blockDraft);
  await outbox.append(pressDraft);
  await outbox.append(pressDraft);
  await outbox.append(end);
  expect(await receiptsOf(outbox)).toEqual([{ report: 2, routine: 2 }]);
});

it('of a session without a report says so', async () => {
  const outbox = memoryOutbox();
  await outbox.append(end);
  expect(await receiptsOf(outbox)).toEqual([{ report: 0, routine: 1 }]);
});

it('is written once, and once more where something came after it', async () => {
  const outbox = memoryOutbox();
  expect(await outbox.append(end)).toMatchObject({ isNew: true });
  expect(await outbox.append(end)).toMatchObject({ isNew: false });
  await outbox.append(pressDraft);
  expect(await outbox.append(end)).toMatchObject({ isNew: true });
  expect(await receiptsOf(outbox)).toEqual([
    { report: 0, routine: 1 },
    { report: 1, routine: 2 },
  ]);
});

it('is never wrong about a press that comes at the same moment', async () => {
  for (let round = 0; round < 20; round += 1) {
    const outbox = memoryOutbox(noLock);
    await Promise.all([outbox.append(end), outbox.append(pressDraft), outbox.append(end)]);
    const presses = await outbox.use((database) => database.heads.get(['report', outbox.session]));
    const session = await outbox.use((database) => database.sessions.get(outbox.session));
    const last = (await receiptsOf(outbox)).at(-1);
    // Either the receipt knows of the press, or the press took it back.
    expect(session?.ended === true ? last?.report : presses?.sequence).toBe(1);
  }
});

it('counts a press that came while it was being made', async () => {
  const outbox = memoryOutbox(noLock);
  let reads = 0;
  const appendSlowly = createAppendEvent({
    use: async (work) => {
      const answer = await outbox.use(work);
      // The ends of both lanes are read by now, and the receipt is not written yet.
      if ((reads += 1) === 2) await outbox.append(pressDraft);
      return answer;
    },
    lock: noLock,
    newId: () => v7(),
    describeMoment: () =>
      Promise.resolve({
        session: outbox.session,
        time: new Date('2031-03-04T10:42:00.000Z'),
        deviceNumber: 14,
      }),
  });
  await appendSlowly(end);
  expect(await receiptsOf(outbox)).toEqual([{ report: 1, routine: 1 }]);
});
