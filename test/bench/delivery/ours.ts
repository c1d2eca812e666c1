import { v7 } from 'uuid';
import { chainEvent, emptyChain, type ChainHead } from '../../../src/domain/events/event-chain.ts';
import { enrolIfNeeded, type Enrolment } from '../../../src/extension/device/enrol.ts';
import { createEnrolledPost } from '../../../src/extension/device/enrolled-post.ts';
import { createSignedPost } from '../../../src/extension/device/hub-client.ts';
import { readIdentity } from '../../../src/extension/device/identity.ts';
import { sha256Base64Url } from '../../../src/extension/device/sha256.ts';
import { createAppendEvent } from '../../../src/extension/outbox/append-event.ts';
import { compress } from '../../../src/extension/outbox/compress.ts';
import { OutboxDatabase, type StoredEvent } from '../../../src/extension/outbox/outbox-database.ts';
import { sendOutbox } from '../../../src/extension/outbox/send-outbox.ts';
import { openOnUse } from '../../../src/extension/outbox/use-database.ts';
import { webLock as lock } from '../../../src/extension/platform/lock.ts';
import { blockDraft, pressDraft } from './event-details.ts';

type Hub = { hubAddress: string; enrolmentKey: string };

/** The extension's own outbox, identity and sending, in a database of its own. */
function outboxOf(hub: Hub) {
  const use = openOnUse(() => new OutboxDatabase('bench-ours'));
  const session = v7();
  const identity = () => readIdentity(use, lock);
  const signed = createSignedPost({
    fetch: (...request) => fetch(...request),
    identity,
    now: () => Date.now(),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  });
  let known: Enrolment | undefined;
  const remembered = {
    read: async () => known,
    write: async (value: Enrolment) => {
      known = value;
    },
    remove: async () => {
      known = undefined;
    },
  };
  const enrol = () =>
    enrolIfNeeded(
      {
        identity,
        post: signed,
        remembered,
        keepLiftKey: () => Promise.resolve(),
        reportFailure: (where, error) => console.error(where, error),
      },
      { ...hub, deviceNumber: 99 },
    );
  const post = createEnrolledPost(signed, enrol);
  const moment = (id: string) => ({ id, session, time: new Date(), deviceNumber: 99 });
  const append = createAppendEvent({
    use,
    lock,
    newId: () => v7(),
    describeMoment: async () => ({ session, time: new Date(), deviceNumber: 99 }),
  });
  const send = () => sendOutbox({ use, post, compress, markStep: () => undefined }, hub.hubAddress);
  return { use, session, enrol, append, send, moment };
}

/** @returns milliseconds from the first read to the last acknowledgement of `count` events that wait. */
export async function ours(hub: Hub, count: number): Promise<number> {
  const { use, session, enrol, send, moment } = outboxOf(hub);
  await enrol();
  let head: ChainHead = emptyChain;
  const stored: StoredEvent[] = [];
  for (let at = 0; at < count; at += 1) {
    const { event, text } = chainEvent(head, blockDraft(at), moment(v7()));
    const bytes = new TextEncoder().encode(text);
    const hash = await sha256Base64Url(bytes);
    const { lane, sequence, id } = event;
    stored.push({ lane, session, sequence, id, text, bytes: bytes.byteLength, hash });
    head = { sequence, hash };
  }
  await use(async (database) => {
    await database.events.bulkAdd(stored);
    await database.heads.put({ lane: 'routine', session, sequence: head.sequence, hash: head.hash ?? '' });
  });
  const from = performance.now();
  const { events } = await send();
  const took = performance.now() - from;
  if (events !== count) throw new Error(`${events} of ${count} events were taken`);
  return took;
}

/** @returns milliseconds of each of so many reports, from its being written to its acknowledgement. */
export async function ourReport(hub: Hub, times: number): Promise<number[]> {
  const { enrol, append, send } = outboxOf(hub);
  await enrol();
  const took: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const from = performance.now();
    await append(pressDraft);
    await send();
    took.push(performance.now() - from);
  }
  return took;
}
