import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviceReports } from '../../src/cli/demo/device-reports.ts';
import { markAfter } from '../../src/cli/demo/marks.ts';
import { emptyChain, judgeLink, type ChainHead } from '../../src/domain/events/event-chain.ts';
import type { SchoolEvent } from '../../src/domain/events/school-event.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import {
  alarmWaitMs,
  startClassroom,
  waitUntilClosed,
  type Classroom,
  type Press,
} from './support/classroom.ts';
import { killWorkerAt } from './support/kill-worker-at.ts';

const words = '<!doctype html><title>Castles</title><p>A castle was a home, a store and a safe place.';

/** Every place between two steps of a press, by the mark that the worker leaves there. */
const placesToDie = [
  'press-received',
  'press-stored',
  'shield-opened',
  'shield-covered',
  'page-closed',
  'batch-sent',
  'batch-acknowledged',
] as const;

/** How long a Chromebook sleeps, in milliseconds: with `npm run test:full` longer than any line stays open. */
const suspendedMs = process.env['LIDS_DOWN_FULL'] === undefined ? 4_000 : 100_000;

let room: Classroom;

beforeAll(async () => {
  room = await startClassroom();
});
afterAll(() => room.close());

async function pressesAfter(count: number, timeoutMs = alarmWaitMs): Promise<Press[]> {
  await waitUntil('the press on the hub', async () => (await room.presses()).length > count, timeoutMs);
  return (await room.presses()).slice(count);
}

/** `npm run test:full` kills at every place again and again, since what goes wrong there goes wrong now and then. */
const rounds = process.env['LIDS_DOWN_FULL'] === undefined ? 1 : 10;
const deaths = Array.from({ length: rounds }, (_, round) =>
  placesToDie.map((place) => ({ place, round })),
).flat();

describe('a press is neither lost nor doubled when the worker is killed', () => {
  it.each(deaths)('at $place (round $round)', async ({ place }) => {
    const before = (await room.presses()).length;
    const page = await room.open(words);
    const { killed } = await killWorkerAt(room, place);
    const pressedAt = await room.press(page);
    await killed;

    await room.shield();
    expect(await pressesAfter(before)).toHaveLength(1);
    await waitUntilClosed(page);
    await waitUntil(
      'the report to have arrived, as the device knows it',
      async () =>
        (await deviceReports(await room.school.chromebook.worker())).every((report) => report.arrived),
      alarmWaitMs,
    );
    expect(await room.presses()).toHaveLength(before + 1);
    const bornAt = await (await room.school.chromebook.worker()).evaluate(() => performance.timeOrigin);
    expect(bornAt).toBeGreaterThan(pressedAt);
    await room.liftAll();
  });
});

describe('with the hub down', () => {
  it('a press is the same for the child, waits, and arrives when the hub is back, in order, once', async () => {
    const before = (await room.presses()).length;
    const first = await room.open(words);
    await room.school.stopHub();

    const pressedAt = await room.press(first);
    const shield = await room.shield();
    await waitUntil('the words that are true', async () =>
      (await shield.evaluate(() => document.body.innerText)).includes('Your message is kept'),
    );
    expect(await shield.evaluate(() => document.body.innerText)).not.toContain('arrived');
    await waitUntilClosed(first);
    // A second child, three seconds later, on another page: a press of its own.
    const worker = await room.school.chromebook.worker();
    await waitUntil('three seconds', async () => Date.now() > pressedAt + 3_000);
    const second = await room.open(words);
    await room.pressToolbarButton(second);
    await waitUntil('two reports on the device', async () => {
      return (await deviceReports(worker)).filter((report) => !report.arrived).length === 2;
    });

    await room.school.startHub();
    await waitUntil(
      'both presses on the hub',
      async () => (await room.presses()).length >= before + 2,
      alarmWaitMs,
    );
    const arrived = (await room.presses()).slice(before);
    expect(arrived.map((press) => press.details.via)).toEqual(['page-button', 'toolbar-button']);
    expect(arrived[1]?.sequence).toBe((arrived[0]?.sequence ?? 0) + 1);
    await waitUntil('the words that it has arrived', async () =>
      (await (await room.shield()).evaluate(() => document.body.innerText)).includes('It has arrived'),
    );
    await room.liftAll();
  });

  it('a Chromebook that is suspended right after the press wakes behind its shield, and sends it once', async () => {
    const before = (await room.presses()).length;
    const page = await room.open(words);
    await room.school.stopHub();
    const { pid } = room.school.chromebook.browser.process() ?? {};
    if (pid === undefined) throw new Error('Chromium has no process');
    await room.press(page);
    // As a closed lid does: every process stands still, and to each of its timers the time jumps.
    process.kill(-pid, 'SIGSTOP');
    try {
      await wait(suspendedMs);
    } finally {
      process.kill(-pid, 'SIGCONT');
    }

    const shield = await room.shield();
    await waitUntil('the words that are true', async () =>
      (await shield.evaluate(() => document.body.innerText)).includes('Your message is kept'),
    );
    await waitUntilClosed(page);
    await room.school.startHub();
    expect(await pressesAfter(before)).toHaveLength(1);
    await waitUntil(
      'the words that it has arrived',
      async () =>
        (await (await room.shield()).evaluate(() => document.body.innerText)).includes('It has arrived'),
      alarmWaitMs,
    );
    expect(await room.presses()).toHaveLength(before + 1);
    await room.liftAll();
  });

  it('a press outlives the browser: still shielded after a restart, and delivered', async () => {
    const before = (await room.presses()).length;
    const page = await room.open(words);
    await room.school.stopHub();
    const pressedAt = await room.press(page);
    await markAfter(await room.school.chromebook.worker(), 'press-stored', pressedAt);

    await room.school.chromebook.kill();
    await room.school.chromebook.start();
    const shield = await room.shield();
    await waitUntil('the words on the shield', async () =>
      (await shield.evaluate(() => document.body.innerText)).includes('Your message is kept'),
    );
    await room.school.startHub();

    const [press] = await pressesAfter(before);
    expect(press?.details.page.address).toContain('castle.example');
    const open = await room.school.chromebook.browser.pages();
    expect(open.filter((one) => one.url().includes('castle.example'))).toEqual([]);
    await waitUntil('the end of the session that died', async () =>
      (await room.rows.events()).some(
        (row) => row.kind === 'session-ended' && row.session === press?.session,
      ),
    );
    expect(await room.presses()).toHaveLength(before + 1);
    await room.liftAll();
  });
});

describe('every event of it all', () => {
  it('is linked to the one before, in the order of its lane', async () => {
    const heads = new Map<string, ChainHead>();
    const rows = await room.rows.events();
    expect(rows.length).toBeGreaterThan(deaths.length);
    for (const row of rows) {
      const lane = `${row.session} ${row.lane}`;
      expect(judgeLink(heads.get(lane) ?? emptyChain, JSON.parse(row.text) as SchoolEvent)).toBe('linked');
      const hash = createHash('sha256').update(row.text).digest('base64url');
      heads.set(lane, { sequence: row.sequence, hash });
    }
  });
});
