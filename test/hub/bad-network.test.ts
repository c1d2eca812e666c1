import { expect, test } from 'vitest';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { streamTicketPath, streamTicketResponse } from '../../src/contracts/http/stream-ticket.ts';
import { streamPollPath, streamPollResponse } from '../../src/contracts/http/stream-poll.ts';
import { enrolIfNeeded, type Enrolment } from '../../src/extension/device/enrol.ts';
import { createEnrolledPost } from '../../src/extension/device/enrolled-post.ts';
import { createSignedPost } from '../../src/extension/device/hub-client.ts';
import { readIdentity } from '../../src/extension/device/identity.ts';
import { openLine } from '../../src/extension/device/open-line.ts';
import { createStream } from '../../src/extension/device/stream.ts';
import { compress } from '../../src/extension/outbox/compress.ts';
import { allReports, heedReportFrame, lastFrameId } from '../../src/extension/outbox/reports.ts';
import { sendOutbox } from '../../src/extension/outbox/send-outbox.ts';
import { createSync, type SyncPause } from '../../src/extension/outbox/sync.ts';
import {
  blockDraft,
  memoryLock,
  memoryOutbox,
  memoryValue,
  pressDraft,
} from '../extension/fixtures/in-memory.ts';
import { badNetwork } from './support/bad-network.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { codeOf, startTestHub } from './support/test-hub.ts';

/** The extension's own outbox, sync and stream, with all that they wait for made short. */
function chromebook(hubAddress: string, enrolmentKey: string) {
  const outbox = memoryOutbox();
  const lock = memoryLock();
  const identity = () => readIdentity(outbox.use, lock);
  const signed = createSignedPost({
    fetch,
    identity,
    now: () => Date.now(),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  });
  const remembered = memoryValue<Enrolment>();
  const post = createEnrolledPost(signed, () =>
    enrolIfNeeded(
      {
        identity,
        post: signed,
        remembered,
        keepLiftKey: () => Promise.resolve(),
        reportFailure: () => undefined,
      },
      { hubAddress, enrolmentKey, deviceNumber: 14 },
    ),
  );
  const sync = createSync({
    send: () => sendOutbox({ use: outbox.use, post, compress, markStep: () => undefined }, hubAddress),
    pause: memoryValue<SyncPause>(),
    lock,
    now: () => Date.now(),
    random: Math.random,
    later: (_milliseconds, work) => void setTimeout(work, 10),
    onRefused: () => Promise.resolve(),
    reportFailure: () => undefined,
  });
  const told: string[] = [];
  const stream = createStream({
    ticket: async () => {
      const request = { hubAddress, path: streamTicketPath, contentType: 'application/json', body: '{}' };
      return (await post(request, streamTicketResponse)).ticket;
    },
    since: () => lastFrameId(outbox.use, hubAddress),
    openSocket: openLine,
    onOpen: () => void sync('now'),
    onReport: async (hub, frame) => {
      await heedReportFrame(outbox.use, hub, frame, Date.now());
      told.push(frame.state);
    },
    onLesson: () => Promise.resolve(void told.push('lesson')),
    onUsedCodes: () => Promise.resolve(),
    onDrill: () => Promise.resolve(),
    onReopenedPages: () => Promise.resolve(),
    onNumber: () => Promise.resolve(),
    onNumberByAdult: () => Promise.resolve(),
    later(milliseconds, work) {
      const timer = setTimeout(work, Math.min(milliseconds, 5_000) / 50);
      return () => clearTimeout(timer);
    },
    random: Math.random,
    reportFailure: () => undefined,
  });
  return { ...outbox, sync, stream, told };
}

test('behind a proxy that lets no WebSocket through, a press arrives and its answer comes back, by long polls', async () => {
  const hub = await startTestHub({ keepaliveEveryMs: 40 });
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const network = await badNetwork(hub.address, { refusesUpgrades: true });
  const device = chromebook(network.address, hub.enrolmentKey);
  device.stream.connect(network.address);
  await waitUntil('the line', async () => device.stream.isOpen());
  // What it is told at its opening comes before what happens then.
  await waitUntil('the lesson', async () => device.told[0] === 'lesson');
  expect(network.refusedUpgrades).toBe(1);
  const { id } = await device.append(pressDraft);
  await device.sync('now');
  await teacher.act(id, 'on-my-way');
  await waitUntil('the answer', async () => device.told.includes('on-my-way'));
  // It stays where it got through.
  expect(network.refusedUpgrades).toBe(1);
  device.stream.connect(undefined);
});

test('on a line that cuts every other connection everything arrives, once and in order', async () => {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const network = await badNetwork(hub.address, { cutsEveryOther: true });
  const device = chromebook(network.address, hub.enrolmentKey);
  const pressed: string[] = [];
  for (let turn = 0; turn < 6; turn += 1) {
    for (let count = 0; count < 20; count += 1) await device.append(blockDraft);
    pressed.push((await device.append(pressDraft)).id);
    await device.sync('now');
  }
  await waitUntil('everything to have arrived', async () => {
    await device.sync('now');
    return (await device.use((database) => database.events.count())) === 0;
  });
  expect(network.cut).toBeGreaterThan(3);
  const { alerts } = await teacher.board();
  expect(alerts.map(({ alertId }) => alertId).toSorted()).toEqual(pressed.toSorted());
  expect((await allReports(device.use)).every(({ arrived }) => arrived)).toBe(true);
});

test('a poll is answered when there is something to say, goes on where it was, and ends for good when it is lost', async () => {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const device = await TestDevice.enrolled({ address: hub.address, deviceNumber: 14 }, hub.enrolmentKey);
  const poll = (query: string) => fetch(`${hub.address}${streamPollPath}?${query}`);
  const typesIn = (frames: readonly unknown[]) => frames.map((frame) => (frame as { type: string }).type);
  const board = await teacher.openStream();
  const press = device.press();
  await device.deliver([press]);

  let answer = streamPollResponse.parse(await (await poll(`ticket=${await device.ticket()}`)).json());
  const first = typesIn(answer.frames);
  while (!first.includes('lesson')) {
    answer = streamPollResponse.parse(await (await poll(`next=${answer.next}`)).json());
    first.push(...typesIn(answer.frames));
  }
  expect(first).toEqual(['open', 'lesson']);
  await board.until('presence', ({ deviceId, present }) => deviceId === device.id && present);
  const waiting = poll(`next=${answer.next}`);
  await teacher.act(press.event.id, 'seen');
  const seen = streamPollResponse.parse(await (await waiting).json());
  expect(seen.frames).toMatchObject([{ type: 'report', state: 'seen', eventId: press.event.id }]);
  const again = await poll(`next=${answer.next}`);
  expect([again.status, await codeOf(again)]).toEqual([401, 'stream-ticket-invalid']);
  expect(await codeOf(await poll('ticket=made-up'))).toBe('stream-ticket-invalid');

  // Whoever goes away while waiting is no longer there.
  const left = new AbortController();
  const abandoned = fetch(`${hub.address}${streamPollPath}?next=${seen.next}`, { signal: left.signal });
  await new Promise((resolve) => setTimeout(resolve, 50));
  left.abort();
  await expect(abandoned).rejects.toThrow();
  await board.until('presence', ({ deviceId, present }) => deviceId === device.id && !present);
});
