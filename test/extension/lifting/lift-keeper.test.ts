import { createHmac, hkdfSync, pbkdf2Sync, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SchoolEvent } from '../../../src/domain/events/school-event.ts';
import { answerTo } from '../../../src/domain/lifting/challenge.ts';
import { plainCode } from '../../../src/domain/lifting/plain-code.ts';
import { makeSealedCode } from '../../../src/domain/lifting/sealed-code.ts';
import type { LiftCodes } from '../../../src/domain/policy/lift-codes.ts';
import { keepLiftKey, readLiftKey } from '../../../src/extension/lifting/keep-lift-key.ts';
import { createLiftKeeper } from '../../../src/extension/lifting/lift-keeper.ts';
import { createNoteWhatWasDone } from '../../../src/extension/lifting/note-what-was-done.ts';
import { createLiftingState } from '../../../src/extension/lifting/lifting-state.ts';
import { heedUsedCodes, isUsedCode } from '../../../src/extension/lifting/used-codes.ts';
import type { StoredLifting } from '../../../src/extension/outbox/outbox-database.ts';
import type { AppendEvent } from '../../../src/extension/outbox/append-event.ts';
import { allReports, heedReportFrame } from '../../../src/extension/outbox/reports.ts';
import { createReportsHere } from '../../../src/extension/outbox/reports-here.ts';
import { createSpareOutbox, type SpareContents } from '../../../src/extension/outbox/spare-outbox.ts';
import { unsentBatch } from '../../../src/extension/outbox/unsent-batch.ts';
import { memoryLock, memoryOutbox, memorySpareValue, pressDraft } from '../fixtures/in-memory.ts';

const deviceId = 'device';
const hub = 'https://hub.example';
const liftKey = Buffer.from(hkdfSync('sha256', 'master', '', 'device', 32)).toString('base64url');
const bytes = (length: number) => Uint8Array.from(randomBytes(length));

function sealedCodes(count: number) {
  const codes = Array.from({ length: count }, () => makeSealedCode(bytes));
  const salt = randomBytes(16);
  const liftCodes: LiftCodes = {
    sheet: 'AB',
    salt: salt.toString('base64url'),
    iterations: 1_000,
    hashes: codes.map((code) => pbkdf2Sync(plainCode(code), salt, 1_000, 32, 'sha256').toString('base64url')),
  };
  return { codes, liftCodes };
}
const sealed = sealedCodes(3);

/** One Chromebook's disk, and workers that are born on it. */
function device(parts: { enrolled?: boolean; liftCodes?: LiftCodes } = { enrolled: true, ...sealed }) {
  const clock = { now: Date.parse('2031-03-04T10:42:00.000Z') };
  const outbox = memoryOutbox(memoryLock(), () => new Date(clock.now));
  const { use } = outbox;
  const spare = createSpareOutbox(memorySpareValue<SpareContents>(), memoryLock());
  const reportFailure = () => undefined;
  const reports = createReportsHere({ use, spare, reportFailure });
  const state = createLiftingState({ use, spare: memorySpareValue<StoredLifting>(), reportFailure });
  const told: string[] = [];
  let aliveMs = 0;
  const worker = (append: AppendEvent = outbox.append) => {
    const life = v7();
    const born = aliveMs;
    return createLiftKeeper({
      state,
      reports,
      isUsedCode: (code) => isUsedCode({ use, spare }, code),
      append,
      lock: memoryLock(),
      liftKey: () => readLiftKey(use, hub),
      liftCodes: () => Promise.resolve(parts.liftCodes),
      moment: () => ({ life, aliveMs: aliveMs - born }),
      randomBytes: bytes,
      onLifted: () => void told.push('lifted'),
      onRefused: () => void told.push('refused'),
    });
  };
  const events = async () =>
    (await unsentBatch(use, 'report', { events: 500, bytes: 1e6 })).map(
      ({ text }) => JSON.parse(text) as SchoolEvent,
    );
  return {
    ...outbox,
    clock,
    reports,
    told,
    worker,
    events,
    kinds: async () => (await events()).map(({ kind }) => kind),
    pass: (milliseconds: number) => (aliveMs += milliseconds),
    async enrol() {
      if (parts.enrolled !== false) await keepLiftKey(use, hub, deviceId, liftKey);
    },
  };
}

/** What the companion makes of a challenge. */
const companionAnswers = (challenge = '') =>
  answerTo(deviceId, challenge, (text) =>
    Promise.resolve(
      new Uint8Array(createHmac('sha256', Buffer.from(liftKey, 'base64url')).update(text).digest()),
    ),
  );

let here: ReturnType<typeof device>;
let lifting: ReturnType<typeof here.worker>;
const tryOut = (typed: string, attemptId = v7()) => lifting.answer({ attemptId, typed });

beforeEach(async () => {
  here = device();
  await here.enrol();
  await here.append(pressDraft);
  lifting = here.worker();
});

describe('the shield lifted by an answer', () => {
  it('opens at once, is recorded and told, and asks what was done', async () => {
    const { challenge } = await lifting.look();
    expect(await tryOut((await companionAnswers(challenge)).toLowerCase())).toEqual({
      lifted: true,
      waitMs: 0,
    });
    expect(await here.reports.notLifted()).toEqual([]);
    expect((await here.events()).at(-1)).toMatchObject({
      kind: 'shield-lifted',
      details: { by: 'challenge' },
    });
    expect(here.told).toEqual(['lifted']);
    expect(await here.reports.toNote()).toMatchObject([{ via: 'page-button', state: 'shield-lifted' }]);
  });

  it('lifts for every press that waits', async () => {
    await here.append(pressDraft);
    await tryOut(await companionAnswers((await lifting.look()).challenge));
    const [, , lifted] = await here.events();
    expect(lifted).toMatchObject({
      details: { reportIds: (await allReports(here.use)).map((one) => one.eventId) },
    });
    expect(await here.reports.notLifted()).toEqual([]);
  });

  it('takes no answer to another challenge, nor one of before', async () => {
    const { challenge } = await lifting.look();
    const answer = await companionAnswers(challenge);
    await tryOut(answer);
    await here.append(pressDraft);
    expect((await lifting.look()).challenge).not.toBe(challenge);
    expect(await tryOut(answer)).toMatchObject({ lifted: false });
  });

  it('keeps its challenge through the death of the worker', async () => {
    const { challenge } = await lifting.look();
    lifting = here.worker();
    expect((await lifting.look()).challenge).toBe(challenge);
    expect(await tryOut(await companionAnswers(challenge))).toMatchObject({ lifted: true });
  });
});

describe('wrong answers', () => {
  it('reveal nothing, are recorded without what was typed, and slow down', async () => {
    expect(await tryOut('KKKKKK')).toEqual({ lifted: false, waitMs: 0 });
    expect(await tryOut('K4T9-QXB2-M7CD')).toEqual({ lifted: false, waitMs: 0 });
    expect(await tryOut('K')).toEqual({ lifted: false, waitMs: 10_000 });
    const refused = (await here.events()).filter(({ kind }) => kind === 'lift-refused');
    expect(refused.map(({ details }) => details)).toEqual([
      { by: 'challenge', wrongAnswers: 1 },
      { by: 'sealed-code', wrongAnswers: 2 },
      { by: 'challenge', wrongAnswers: 3 },
    ]);
  });

  it('lock out even the right answer until the wait is over, and then show another challenge', async () => {
    const before = (await lifting.look()).challenge;
    for (const typed of ['K1', 'K2', 'K3']) await tryOut(typed);
    const { challenge, waitMs } = await lifting.look();
    expect(challenge).not.toBe(before);
    expect(waitMs).toBe(10_000);
    const answer = await companionAnswers(challenge);
    expect(await tryOut(answer)).toMatchObject({ lifted: false });
    here.pass(9_999);
    expect(await tryOut(answer)).toMatchObject({ lifted: false, waitMs: 1 });
    here.pass(1);
    expect(await tryOut(answer)).toMatchObject({ lifted: true });
    expect((await here.kinds()).filter((kind) => kind === 'lift-refused')).toHaveLength(3);
  });

  it('are not made free by ending the browser: only time that a worker lived through counts', async () => {
    for (const typed of ['K1', 'K2', 'K3']) await tryOut(typed);
    here.pass(4_000);
    expect((await lifting.look()).waitMs).toBe(6_000);
    here.pass(3_600_000);
    lifting = here.worker();
    expect((await lifting.look()).waitMs).toBe(6_000);
  });

  it('count although the worker dies before it has looked', async () => {
    const dying = here.worker(() => Promise.reject(new Error('dies')));
    for (let time = 0; time < 3; time += 1) {
      await expect(dying.answer({ attemptId: v7(), typed: 'K1' })).rejects.toThrow('dies');
    }
    lifting = here.worker();
    expect((await lifting.look()).waitMs).toBe(10_000);
  });

  it('count once when they are asked again', async () => {
    const attemptId = v7();
    for (let time = 0; time < 5; time += 1) await tryOut('K1', attemptId);
    expect(await here.kinds()).toEqual(['help-requested', 'lift-refused']);
    expect((await lifting.look()).waitMs).toBe(0);
  });

  it('are forgotten once an adult has lifted the shield, on the board too', async () => {
    for (const typed of ['K1', 'K2', 'K3']) await tryOut(typed);
    const [report] = await allReports(here.use);
    const frame = {
      type: 'report',
      id: 1,
      eventId: report?.eventId ?? '',
      state: 'shield-lifted',
      ageMs: 0,
    } as const;
    await heedReportFrame(here.use, hub, frame, 0);
    await here.append(pressDraft);
    expect((await lifting.look()).waitMs).toBe(0);
  });

  it('cost nothing where nothing was typed', async () => {
    await tryOut(' - ');
    expect(await here.kinds()).toEqual(['help-requested']);
  });
});

describe('sealed codes', () => {
  it('lift a device that has never met the hub, which shows no challenge', async () => {
    here = device({ enrolled: false, liftCodes: sealed.liftCodes });
    await here.append(pressDraft);
    lifting = here.worker();
    expect(await lifting.look()).toEqual({ hasSealedCodes: true, waitMs: 0 });
    expect(await tryOut(`  ${sealed.codes[1]?.toLowerCase().replaceAll('-', ' ')} `)).toMatchObject({
      lifted: true,
    });
    expect((await here.events()).at(-1)).toMatchObject({
      details: { by: 'sealed-code', sealedCode: { sheet: 'AB', place: 2 } },
    });
  });

  it('are used up: not a second time here, and not after the hub told that another Chromebook used them', async () => {
    const [first = '', second = '', third = ''] = sealed.codes;
    await tryOut(first);
    await here.append(pressDraft);
    expect(await tryOut(first)).toMatchObject({ lifted: false });
    await heedUsedCodes(here.use, { type: 'used-codes', codes: [{ sheet: 'AB', place: 2 }] });
    expect(await tryOut(second)).toMatchObject({ lifted: false });
    expect(await tryOut(third)).toMatchObject({ lifted: true });
  });

  it('say so where there are none', async () => {
    here = device({ enrolled: false });
    await here.append(pressDraft);
    lifting = here.worker();
    expect(await lifting.look()).toEqual({ hasSealedCodes: false, waitMs: 0 });
    expect(await tryOut(sealed.codes[0] ?? '')).toMatchObject({ lifted: false });
  });
});

const year = 365 * 24 * 3_600_000;

describe.each([
  ['a year ahead', year],
  ['a year behind', -year],
])('with a clock that is set %s while the shield stands', (_name, jump) => {
  beforeEach(() => {
    here.clock.now += jump;
  });

  it('the answer of the companion opens it, and the event says what the clock says', async () => {
    const { challenge } = await lifting.look();
    expect(await tryOut(await companionAnswers(challenge))).toEqual({ lifted: true, waitMs: 0 });
    expect(await here.reports.notLifted()).toEqual([]);
    expect((await here.events()).map(({ deviceTime }) => Date.parse(deviceTime))).toEqual([
      here.clock.now - jump,
      here.clock.now,
    ]);
  });

  it('a sealed code opens it', async () => {
    expect(await tryOut(sealed.codes[0] ?? '')).toMatchObject({ lifted: true });
    expect(await here.reports.notLifted()).toEqual([]);
  });

  it('wrong answers wait as long as by any other clock', async () => {
    for (const typed of ['K1', 'K2', 'K3']) await tryOut(typed);
    here.clock.now += jump;
    expect((await lifting.look()).waitMs).toBe(10_000);
    here.pass(10_000);
    const { challenge } = await lifting.look();
    expect(await tryOut(await companionAnswers(challenge))).toMatchObject({ lifted: true });
  });

  it('the teacher lifts it from the board', async () => {
    const [report] = await allReports(here.use);
    const frame = { type: 'report', id: 1, eventId: report?.eventId ?? '', ageMs: 0 } as const;
    await heedReportFrame(here.use, hub, { ...frame, state: 'shield-lifted' }, here.clock.now);
    expect(await here.reports.notLifted()).toEqual([]);
  });
});

describe('what was done', () => {
  it('is noted for each report that was lifted here, once, and then nobody is asked any more', async () => {
    await tryOut(await companionAnswers((await lifting.look()).challenge));
    const { note, leave } = createNoteWhatWasDone({ ...here, syncNow: () => undefined });
    await note({ outcome: 'talked-with-child', note: '  All is well.  ' });
    await note({ outcome: 'passed-to-dsl' });
    await leave();
    const noted = (await here.events()).filter(({ kind }) => kind === 'report-dealt-with');
    expect(noted.map(({ details }) => details)).toMatchObject([
      { outcome: 'talked-with-child', note: 'All is well.' },
    ]);
    expect(await here.reports.toNote()).toEqual([]);
  });

  it('is not asked for what a teacher lifted on the board, and may be left out', async () => {
    const [report] = await allReports(here.use);
    const frame = {
      type: 'report',
      id: 1,
      eventId: report?.eventId ?? '',
      state: 'shield-lifted',
      ageMs: 0,
    } as const;
    await heedReportFrame(here.use, hub, frame, 0);
    expect(await here.reports.toNote()).toEqual([]);
    await here.append(pressDraft);
    await tryOut(await companionAnswers((await lifting.look()).challenge));
    await createNoteWhatWasDone({ ...here, syncNow: () => undefined }).leave();
    expect(await here.reports.toNote()).toEqual([]);
    expect(await here.kinds()).not.toContain('report-dealt-with');
  });
});

it('keeps the key so that it can be used and not be read out', async () => {
  const kept = await readLiftKey(here.use, hub);
  expect(kept?.key.extractable).toBe(false);
});
