import type { Page } from 'puppeteer-core';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markAfter } from '../../src/cli/demo/marks.ts';
import { findShieldPage } from '../../src/cli/demo/shield-page.ts';
import { openTile } from '../../src/cli/demo/teacher.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { reopeningPath } from '../../src/contracts/http/reopenings.ts';
import type { SchoolEvent } from '../../src/domain/events/school-event.ts';
import { pupilLanguages } from '../../src/domain/policy/pupil-language.ts';
import { alarmWaitMs, startClassroom, waitUntilClosed, type Classroom } from './support/classroom.ts';
import { challengeOn, liftedPage, openForAdults, typeCode, typeWrong } from './support/lift-here.ts';
import { lookAtState } from './support/look/look-at-state.ts';
import { sealedCodes } from './support/sealed-codes.ts';
import { waitForWords, wordsOn } from './support/shield-face.ts';

const words = '<!doctype html><title>Castles</title><p>A castle was a home.';
const sealed = await sealedCodes(2);
const [firstCode = '', secondCode = ''] = sealed.codes;

/** Those in which the pages are looked at: all of them in the full run. */
const languages = process.env['LIDS_DOWN_FULL'] === undefined ? ['en', 'ar', 'ur'] : [...pupilLanguages];

let room: Classroom;
/** What the first test reported. */
let firstReported = '';

beforeAll(async () => {
  room = await startClassroom({
    policy: { liftCodes: sealed.liftCodes, languages },
    policiesBeside: [{ name: 'RestoreOnStartup', value: 1, closes: 'none: a session comes back as it was' }],
  });
  expect(room.school.chromebook.policySource).toBe('managed');
  // Where the teacher's page has had the hub once, it can do without.
  await room.school.teacher.page.waitForFunction(() =>
    localStorage.getItem('lids-down.lift-keys')?.includes('"deviceNumber":14'),
  );
  await room.school.stopHub();
});
afterAll(() => room.close());

async function pressed(path?: string): Promise<{ shield: Page; address: string }> {
  const page = await room.open(words, path);
  const address = page.url();
  await room.press(page);
  const shield = await room.shield();
  await waitUntilClosed(page);
  return { shield, address };
}

/** What the teacher's page answers, as a teacher asks it: on the board that is old by now, with a real keyboard. */
async function teacherAnswers(challenge: string): Promise<string> {
  const { page } = room.school.teacher;
  await page.bringToFront();
  if ((await page.$('.lift-part')) === null) {
    await openTile(page, 14);
    await (await waitUntil('the part without a network', () => page.$('.lift-part summary')))?.click();
  }
  const field = await waitUntil('the field', () => page.$('.lift-offline-challenge'));
  await field.click({ count: 3 });
  await page.keyboard.type(challenge);
  const answer = await waitUntil('the answer', () => page.$('.lift-offline-signs'));
  return answer.evaluate((element) => element.textContent);
}

const noShield = () =>
  waitUntil('no shield', async () => {
    const { browser, extensionId } = room.school.chromebook;
    return (await findShieldPage(browser, extensionId)) === undefined;
  });
const lifted = () => liftedPage(room.school.chromebook.browser, room.school.chromebook.extensionId);
const start = () => `chrome-extension://${room.school.chromebook.extensionId}/session/start.html`;
/** Goes on without a note. */
async function leave(page: Page): Promise<void> {
  await noShield();
  await page.click('.lifted-buttons button:last-child');
  await waitUntil('the start page', async () => page.url() === start());
}
const openPages = () => room.school.chromebook.browser.targets().map((target) => target.url());

describe('with the hub gone, an adult at the Chromebook', () => {
  it('lifts the shield with what the teacher’s page answers, sees when and how, notes what was done, and the page stays closed', async () => {
    const { shield, address } = await pressed();
    firstReported = address;
    const challenge = await openForAdults(shield);
    expect(challenge).toMatch(/^[0-9B-Y]{4}-[0-9B-Y]{4}$/);
    await typeWrong(shield, 'K4T9QX');
    expect(await wordsOn(shield)).not.toContain('Wait');
    expect(await lookAtState(shield, 'lift-panel', ['ur'])).toEqual([]);
    const answer = await teacherAnswers(challenge ?? '');
    await shield.bringToFront();
    await typeCode(shield, answer.toLowerCase());

    const page = await lifted();
    await noShield();
    expect(await wordsOn(page)).toMatch(/Reported on .+ \d{4} at \d\d:\d\d, by the clock/);
    expect(await wordsOn(page)).toContain('By the help button on the page.');
    expect(await wordsOn(page)).not.toContain('castle');
    expect(await lookAtState(page, 'lifted', ['ur'])).toEqual([]);
    expect(await page.$$eval('.help-links a', (all) => all.map((one) => one.href))).toEqual([
      'https://www.childline.org.uk/',
      'https://www.ceop.police.uk/ceop-reporting/',
    ]);
    await page.setViewport({ width: 800, height: 600 });
    const isCovered = await page.$$eval('.note textarea, .lifted-buttons button', (all) =>
      all.flatMap((one) => {
        const { left, right, bottom } = one.getBoundingClientRect();
        return [left + 8, right - 8].map((x) => document.elementFromPoint(x, bottom - 8) !== one);
      }),
    );
    expect(isCovered, 'neither the help button nor the foot stands over note and buttons').not.toContain(
      true,
    );
    await page.setViewport(null);
    // By the keys alone.
    await page.focus('[value="talked-with-child"]');
    await page.keyboard.press('Space');
    await page.focus('.note textarea');
    await page.keyboard.type('All is well.');
    await page.focus('.lifted-buttons .main');
    await page.keyboard.press('Enter');
    await waitUntil('the start page', async () => page.url() === start());
    expect(openPages()).not.toContain(address);

    // Neither by its address, nor by the way back.
    await page.goto('http://castle.example/other').catch(() => undefined);
    await page.goto(address).catch(() => undefined);
    await waitUntil('the start page in place of it', async () => page.url() === start());
  });

  it('is made to wait after three wrong answers, through a reload and the death of the worker, with another challenge', async () => {
    const { shield } = await pressed();
    const before = await openForAdults(shield);
    for (const code of ['K1', 'K2', 'K4T9-QXB2-M7CD']) await typeWrong(shield, code);
    await waitForWords(shield, 'seconds, then try again.');
    await room.school.chromebook.killWorker();
    await shield.reload();
    await waitForWords(shield, 'For adults');
    const challenge = await openForAdults(shield);
    expect(challenge).not.toBe(before);
    await waitForWords(shield, 'seconds, then try again.');
    const answer = await teacherAnswers(challenge ?? '');
    await shield.bringToFront();
    await waitUntil('the end of the wait', async () => !(await wordsOn(shield)).includes('then try again'));
    expect(await challengeOn(shield)).toBe(challenge);
    await typeCode(shield, answer);
    await lifted();
    await noShield();
  });

  it('lifts it with a sealed code, once, and the reported page does not come back with a restored session', async () => {
    const { shield: first } = await pressed();
    await openForAdults(first);
    await typeCode(first, firstCode);
    await leave(await lifted());

    await room.open(words, '/innocent');
    const page = await room.open(words, '/reported');
    const pressedAt = await room.press(page);
    await markAfter(await room.school.chromebook.worker(), 'press-stored', pressedAt);
    // While the page may still be open behind the shield.
    await room.school.chromebook.stop();
    await room.school.chromebook.start();

    const shield = await room.shield();
    await openForAdults(shield);
    await typeWrong(shield, firstCode);
    await typeCode(shield, secondCode);
    const after = await lifted();
    await noShield();
    await waitUntil('the session restored', async () => openPages().some((url) => url.endsWith('/innocent')));
    expect(openPages().filter((url) => url.endsWith('/reported'))).toEqual([]);
    await leave(after);
  });

  it('all of it comes to the hub when it is back: the board says lifted, and the history says how', async () => {
    await room.school.startHub();
    const events = await waitUntil(
      'the last of it on the hub',
      async () => {
        const all = (await room.rows.events()).map(({ text }) => JSON.parse(text) as SchoolEvent);
        return all.filter(({ kind }) => kind === 'shield-lifted').length === 4 ? all : undefined;
      },
      alarmWaitMs,
    );
    // By their ids, which ascend with time, whichever session came to the hub first.
    const inOrder = events.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const of = (kind: SchoolEvent['kind']) => inOrder.filter((event) => event.kind === kind);
    expect(of('shield-lifted').map(({ details }) => details)).toMatchObject([
      { by: 'challenge' },
      { by: 'challenge' },
      { by: 'sealed-code', sealedCode: { sheet: 'TEST', place: 1 } },
      { by: 'sealed-code', sealedCode: { sheet: 'TEST', place: 2 } },
    ]);
    expect(of('lift-refused')).toHaveLength(5);
    expect(of('report-dealt-with').map(({ details }) => details)).toMatchObject([
      { outcome: 'talked-with-child', note: 'All is well.' },
    ]);
    expect(JSON.stringify(events)).not.toContain('K4T9');
    const { page } = room.school.teacher;
    await page.bringToFront();
    await waitUntil(
      'the board to say lifted',
      () => page.$('.alert-head[data-status="lifted"]'),
      alarmWaitMs,
    );
    expect(await page.$eval('.alert-body', (body) => body.textContent)).toContain(
      'lifted on the Chromebook itself',
    );
  });

  it('the page stays closed until the DSL opens it again with a written reason, and closes when that is taken back', async () => {
    const reports = await room.presses();
    const alertId = reports.find(({ details }) => details.page.address === firstReported)?.id ?? '';
    const decide = (decision: object) =>
      room.school.teacher.page.evaluate(
        async (path, body) => {
          const headers = { 'content-type': 'application/json' };
          const response = await fetch(path, { method: 'POST', headers, body });
          return ((await response.json()) as { standing?: string }).standing;
        },
        reopeningPath(alertId),
        JSON.stringify(decision),
      );
    const page = await room.school.chromebook.browser.newPage();
    await page.goto(firstReported).catch(() => undefined);
    await waitUntil('the start page in place of it', async () => page.url() === start());
    const opened = {
      decision: 'open',
      reopeningId: v7(),
      scope: 'this-chromebook',
      reason: 'A drawing of a dragon, looked at with the class teacher.',
      until: new Date(Date.now() + 86_400_000).toISOString(),
    };
    expect(await decide(opened)).toBe('open');
    await waitUntil('the page again', async () => {
      await page.goto(firstReported).catch(() => undefined);
      return page.url() === firstReported && (await page.title().catch(() => '')) === 'Castles';
    });
    expect(await decide({ decision: 'close' })).toBe('closed');
    await waitUntil('the open tab to give way', async () => page.url() === start(), alarmWaitMs);
  });
});
