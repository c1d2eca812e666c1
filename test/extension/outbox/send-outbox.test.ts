import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { enrolmentPath } from '../../../src/contracts/http/enrolment.ts';
import { intakePath } from '../../../src/contracts/http/intake.ts';
import { enrolIfNeeded, type Enrolment } from '../../../src/extension/device/enrol.ts';
import { createEnrolledPost } from '../../../src/extension/device/enrolled-post.ts';
import { createSignedPost } from '../../../src/extension/device/hub-client.ts';
import { readIdentity } from '../../../src/extension/device/identity.ts';
import { allReports } from '../../../src/extension/outbox/reports.ts';
import { compress } from '../../../src/extension/outbox/compress.ts';
import { countUnsent } from '../../../src/extension/outbox/count-unsent.ts';
import { sendOutbox } from '../../../src/extension/outbox/send-outbox.ts';
import { enrolmentKey, fakeHub } from '../fixtures/fake-hub.ts';
import { blockDraft, memoryLock, memoryOutbox, memoryValue, pressDraft } from '../fixtures/in-memory.ts';

const hubAddress = 'https://hub.example';

function device(key = enrolmentKey) {
  const hub = fakeHub();
  const outbox = memoryOutbox();
  const lock = memoryLock();
  const identity = () => readIdentity(outbox.use, lock);
  const signed = createSignedPost({
    fetch: hub.fetch,
    identity,
    now: () => 1_900_000_000_000,
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  });
  const remembered = memoryValue<Enrolment>();
  const post = createEnrolledPost(signed, async (again) => {
    if (again) await remembered.remove();
    await enrolIfNeeded(
      {
        identity,
        post: signed,
        remembered,
        keepLiftKey: () => Promise.resolve(),
        reportFailure: () => undefined,
      },
      { hubAddress, enrolmentKey: key, deviceNumber: 14 },
    );
  });
  const marks: string[] = [];
  const send = () =>
    sendOutbox({ use: outbox.use, post, compress, markStep: (step) => marks.push(step) }, hubAddress);
  return { hub, ...outbox, identity, send, marks };
}

describe('sending the outbox', () => {
  it('enrols first, then sends reports before anything else and in batches of their own', async () => {
    const { hub, append, send, use, marks } = device();
    await append(blockDraft);
    await append(pressDraft);
    await append(blockDraft);
    expect(await send()).toEqual({ outcome: 'sent', events: 3 });
    expect(hub.batches.map((batch) => batch.map((text) => JSON.parse(text).kind))).toEqual([
      ['help-requested'],
      ['page-blocked', 'page-blocked'],
    ]);
    expect(marks).toEqual(['batch-sent', 'batch-acknowledged', 'batch-sent', 'batch-acknowledged']);
    expect(await countUnsent(use, 'report')).toBe(0);
  });

  it('makes one key that cannot be read out, and keeps it', async () => {
    const { identity, use } = device();
    const [one, other] = await Promise.all([identity(), identity()]);
    expect(one.deviceId).toBe(other.deviceId);
    const stored = await use((database) => database.identities.get('device'));
    expect(stored?.privateKey.extractable).toBe(false);
  });

  it('enrols again when the hub has forgotten the device', async () => {
    const { hub, append, send } = device();
    await append(pressDraft);
    await send();
    hub.forgetDevices();
    await append(pressDraft);
    expect(await send()).toEqual({ outcome: 'sent', events: 1 });
    expect(hub.events).toHaveLength(2);
  });

  it('keeps everything when the enrolment key is the wrong one', async () => {
    const { append, send, use } = device('w'.repeat(40));
    await append(pressDraft);
    await expect(send()).rejects.toMatchObject({ code: 'enrolment-proof-invalid', status: 403 });
    expect(await countUnsent(use, 'report')).toBe(1);
  });

  it.each([
    ['down', 'network'],
    [503, 'storage-failed'],
    [429, 'too-many-requests'],
    [400, 'batch-digest-mismatch'],
    [401, 'signature-replayed'],
    [502, 'not from the hub'],
  ] as const)('keeps everything, in order and once, through %s %s', async (status, code) => {
    const { hub, append, send, use } = device();
    for (let press = 0; press < 3; press += 1) await append(pressDraft);
    hub.faults.push({ path: intakePath, status, code });
    await expect(send()).rejects.toThrow();
    expect(await countUnsent(use, 'report')).toBe(3);
    await send();
    expect(hub.events.map((text) => JSON.parse(text).sequence)).toEqual([1, 2, 3]);
  });

  const hubTime = '2031-03-04T10:42:00.000Z';
  const nothing = { acknowledged: [], notices: [], hubTime };
  const everything = { session: v7(), lane: 'report', sequence: 9_999_999 };
  const nonsense: [string, unknown][] = [
    ['a sign-in page', '<!doctype html><title>Sign in to the Wi-Fi</title>'],
    ['nothing at all', ''],
    ['null', null],
    ['a list', [nothing]],
    ['an error as if it were good news', { error: { code: 'storage-failed' } }],
    ['everything acknowledged, in words', { ...nothing, acknowledged: 'everything' }],
    ['an acknowledgement below zero', { ...nothing, acknowledged: [{ ...everything, sequence: -1 }] }],
    ['half a number acknowledged', { ...nothing, acknowledged: [{ ...everything, sequence: 1.5 }] }],
    ['a lane that there is not', { ...nothing, acknowledged: [{ ...everything, lane: 'express' }] }],
    ['a time that there is not', { ...nothing, hubTime: 'tea time' }],
    ['nothing acknowledged', nothing],
    ['what somebody else sent acknowledged', { ...nothing, acknowledged: [everything] }],
  ];

  it.each(nonsense)(
    'keeps everything, and says of nothing that it arrived, when the hub answers %s',
    async (_, said) => {
      const { hub, append, send, use } = device();
      for (let press = 0; press < 3; press += 1) await append(pressDraft);
      const body = typeof said === 'string' ? said : JSON.stringify(said);
      hub.nonsense.push({ path: intakePath, body });
      await Promise.allSettled([send()]);
      expect(await countUnsent(use, 'report')).toBe(3);
      expect((await allReports(use)).filter(({ arrived }) => arrived)).toEqual([]);
      await send();
      expect(hub.events.map((text) => JSON.parse(text).sequence)).toEqual([1, 2, 3]);
      expect((await allReports(use)).map(({ arrived }) => arrived)).toEqual([true, true, true]);
    },
  );

  it.each(nonsense)('keeps everything when the hub answers %s to an enrolment', async (_, said) => {
    const { hub, append, send, use } = device();
    await append(pressDraft);
    const body = typeof said === 'string' ? said : JSON.stringify(said);
    hub.nonsense.push({ path: enrolmentPath, body });
    await expect(send()).rejects.toThrow();
    expect(await countUnsent(use, 'report')).toBe(1);
    expect(await send()).toEqual({ outcome: 'sent', events: 1 });
  });

  it('keeps everything when the hub is down at enrolment', async () => {
    const { hub, append, send, use } = device();
    await append(pressDraft);
    hub.faults.push({ path: enrolmentPath, status: 'down', code: '' });
    await expect(send()).rejects.toThrow(TypeError);
    expect(await countUnsent(use, 'report')).toBe(1);
  });

  it('sends smaller batches to a hub that finds them too large', async () => {
    const { hub, append, send } = device();
    for (let block = 0; block < 20; block += 1) await append(blockDraft);
    hub.takeAtMost(6);
    expect(await send()).toEqual({ outcome: 'sent', events: 20 });
    expect(hub.events.map((text) => JSON.parse(text).sequence)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
  });

  it('sends batch after batch, each once and in order, while it forgets the one before', async () => {
    const { hub, append, send, use } = device();
    const later = v7();
    for (let block = 0; block < 1_000; block += 1) await append(blockDraft);
    for (let block = 0; block < 30; block += 1) await append(blockDraft, { session: later });
    expect(await send()).toEqual({ outcome: 'sent', events: 1_030 });
    expect(hub.batches.map((batch) => batch.length)).toEqual([500, 500, 30]);
    expect(new Set(hub.batches.flat()).size).toBe(1_030);
    expect(await countUnsent(use, 'routine')).toBe(0);
  });

  it('reads anew what follows a batch that the hub took in part', async () => {
    const { hub, append, send, use } = device();
    for (let block = 0; block < 520; block += 1) await append(blockDraft);
    hub.refuse((text) => JSON.parse(text).sequence === 300);
    expect(await send()).toEqual({ outcome: 'refused', events: 299 });
    hub.refuse(() => false);
    expect(await send()).toEqual({ outcome: 'sent', events: 221 });
    expect(hub.events).toHaveLength(520);
    expect(await countUnsent(use, 'routine')).toBe(0);
  });

  it('sends again what the database would not forget', async () => {
    const { hub, append, send, use } = device();
    for (let block = 0; block < 520; block += 1) await append(blockDraft);
    const full = new Error('the disk is full');
    const failing = await use(async (database) => {
      const fail = () => {
        throw full;
      };
      database.events.hook('deleting', fail);
      return () => database.events.hook('deleting').unsubscribe(fail);
    });
    await expect(send()).rejects.toThrow('the disk is full');
    failing();
    expect(await countUnsent(use, 'routine')).toBe(520);
    expect(await send()).toEqual({ outcome: 'sent', events: 520 });
    expect(new Set(hub.events).size).toBe(520);
  });

  it('keeps an event that the hub cannot read, sends what came before it, and lets other sessions pass', async () => {
    const { hub, append, send, use } = device();
    const later = v7();
    for (let block = 0; block < 5; block += 1) await append(blockDraft);
    await append(blockDraft, { session: later });
    hub.refuse((text) => JSON.parse(text).sequence === 3);
    expect(await send()).toEqual({ outcome: 'refused', events: 3 });
    expect(
      hub.events
        .map((text) => JSON.parse(text))
        .map(({ session, sequence }) => [session === later, sequence]),
    ).toEqual([
      [false, 1],
      [false, 2],
      [true, 1],
    ]);
    expect(await countUnsent(use, 'routine')).toBe(3);
  });
});
