import * as z from 'zod/mini';
import { audienceOf } from '../incidents/who-may-read.ts';
import { readChildWord } from '../incidents/read-child-word.ts';
import type { ReadEvent } from '../intake/read-batch.ts';
import { childWordsOf } from '../store/child-word-store.ts';
import type { Device } from '../store/device-store.ts';
import type { BatchRecord } from '../store/event-store.ts';
import type { StoredFrame } from '../store/frame-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import {
  addLogEntry,
  countOnceMore,
  entryOfPress,
  runningWrongCodes,
  setEntryForDsl,
  type EntryToKeep,
} from '../store/log-entry-store.ts';
import { tellLogEntry } from './tell-log-entry.ts';

/** Wrong codes within so long, in milliseconds, are one line with a count. */
const oneLineMs = 3_600_000;

const looseConcern = z.looseObject({
  details: z.looseObject({ category: z.string().check(z.regex(/^[a-z][a-z-]{0,39}$/)) }),
});

/**
 * Puts what the DSL has to know of an event into the log, in the same breath in which it is stored: every press, concerns, what is said past
 * the class teacher, wrong codes. Also what this release cannot read whole.
 *
 * @returns frames for those alone who read the log.
 */
export async function logEvent(
  transaction: HubTransaction,
  event: ReadEvent,
  batch: BatchRecord,
  device: Device | undefined,
): Promise<StoredFrame[]> {
  const { deviceId, receivedAt: at } = batch;
  const entry: Omit<EntryToKeep, 'kind'> = {
    subject: event.eventId,
    deviceId,
    deviceNumber: event.deviceNumber ?? device?.deviceNumber ?? null,
    classColour: event.classColour,
    at,
    about: null,
    forDsl: false,
  };
  const added = async (whole: EntryToKeep) => [
    await tellLogEntry(transaction, await addLogEntry(transaction, whole), at),
  ];
  if (event.kind === 'help-requested') {
    const words = await childWordsOf(transaction, { alertId: event.eventId, deviceId });
    const secret = words.findLast(({ what }) => audienceOf(what) === 'dsl');
    return added({
      ...entry,
      kind: 'press',
      about: secret?.what ?? null,
      forDsl: secret !== undefined,
    });
  }
  if (event.kind === 'concern-matched') {
    const read = looseConcern.safeParse(JSON.parse(event.text));
    return added({ ...entry, kind: 'concern', about: read.data?.details.category ?? null });
  }
  if (event.kind === 'lift-refused') {
    const since = new Date(Date.parse(at) - oneLineMs).toISOString();
    const running = await runningWrongCodes(transaction, deviceId, since);
    if (running === undefined) return added({ ...entry, kind: 'wrong-codes' });
    await countOnceMore(transaction, running);
    return [await tellLogEntry(transaction, running, at)];
  }
  const word = readChildWord(event, deviceId);
  if (word === undefined || audienceOf(word.what) !== 'dsl') return [];
  const entryId = await entryOfPress(transaction, word);
  // A press that has not come yet finds the word when it does.
  if (entryId === undefined) return [];
  await setEntryForDsl(transaction, entryId, word.what, at);
  return [await tellLogEntry(transaction, entryId, at)];
}
