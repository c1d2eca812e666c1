import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chromebook } from '../../src/cli/chromium/launch-chromebook.ts';
import { answerSignIn } from '../../src/cli/demo/answer-sign-in.ts';
import { findHelpButton, pressAt } from '../../src/cli/demo/help-button.ts';
import { openHubRows } from '../../src/cli/demo/hub-rows.ts';
import { fillsTheScreen, findShieldPage, shieldPage } from '../../src/cli/demo/shield-page.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { logPath, logResponse } from '../../src/contracts/http/log.ts';
import type { KeptLesson } from '../../src/extension/access/lesson-in-force.ts';
import { verifyStore } from '../../src/hub/proof/verify-store.ts';
import { openStore } from '../../src/hub/store/open-store.ts';
import { sqliteDialect } from '../../src/hub/store/sqlite-dialect.ts';
import { alarmWaitMs } from './support/classroom.ts';
import { startLessonSchool, type LessonSchool } from './support/lesson-school.ts';
import { waitForWords } from './support/shield-face.ts';
import { signInAsks } from './support/sign-in-face.ts';

const moat = 'http://castle.example/moat';
const shots = process.env['SCREENSHOTS'];

let school: LessonSchool;
let chromebooks: readonly Chromebook[];
let boards: readonly Page[];
/** The page that each child reads, by the Chromebook. */
const reading = new Map<Chromebook, Page>();

beforeAll(async () => {
  school = await startLessonSchool({
    classes: [
      { colour: 'red', name: 'Robins', keyStage: 'lower-ks2' },
      { colour: 'blue', name: 'Herons', keyStage: 'lower-ks2' },
    ],
    logOffAfterLesson: true,
  });
  chromebooks = [school.fourteen, school.fifteen];
  boards = [school.hill, school.poole];
  school.pages.put('/moat', '<!doctype html><title>The moat</title><h1>The moat</h1>');
});
afterAll(() => school?.close());

const all = <T, R>(those: readonly T[], doing: (one: T) => Promise<R>) => Promise.all(those.map(doing));
const own = ({ extensionId }: Chromebook, path: string) => `chrome-extension://${extensionId}/${path}`;
const click = (board: Page, words: string) =>
  board.locator(`::-p-aria([name="${words}"][role="button"])`).click();

const wordsAt = (board: Page, selector: string) =>
  board.$$eval(selector, (found) => found.map((one) => one.textContent).join(' '));
const says = (board: Page, selector: string, words: string | RegExp) =>
  waitUntil(
    `"${words}" in ${selector}`,
    async () => {
      const said = await wordsAt(board, selector);
      return typeof words === 'string' ? said.includes(words) : words.test(said);
    },
    alarmWaitMs,
  );
const isGone = (board: Page, selector: string) =>
  waitUntil(`no ${selector}`, async () => (await board.$(selector)) === null);

/** What the tile of a number says, in small letters, and its state. */
const tile = (board: Page, number: number) =>
  board.evaluate((wanted) => {
    const found = [...document.querySelectorAll<HTMLElement>('button.tile')].find(
      (one) => one.querySelector('.tile-number')?.textContent === String(wanted),
    );
    return { id: found?.id, status: found?.dataset['status'], words: found?.innerText.toLowerCase() };
  }, number);
const tileIs = (board: Page, number: number, status: string) =>
  waitUntil(
    `tile ${number} to be ${status}`,
    async () => (await tile(board, number)).status === status,
    alarmWaitMs,
  );
const tileSays = (board: Page, number: number, words: string, isSaid = true) =>
  waitUntil(
    `tile ${number} to say "${words}": ${isSaid}`,
    async () => (await tile(board, number)).words?.includes(words) === isSaid,
    alarmWaitMs,
  );

async function openTile(board: Page, number: number): Promise<void> {
  await board.locator(`#${(await tile(board, number)).id}`).click();
  await board.waitForSelector('dialog[open] .alert-actions');
}
async function closeTile(board: Page): Promise<void> {
  await board.keyboard.press('Escape');
  await isGone(board, 'dialog');
}

const kept = async (chromebook: Chromebook) =>
  (await chromebook.worker()).evaluate(async () =>
    chrome.storage.local.get<{ lesson?: KeptLesson; device?: { classColour?: string } }>(),
  );
/** Without when it ends here, which is told anew each time. */
const lessonKept = async (chromebook: Chromebook) => ({ ...(await kept(chromebook)).lesson, until: 0 });
const follows = (chromebook: Chromebook, what: string, fits: (lesson: KeptLesson) => boolean) =>
  waitUntil(
    what,
    async () => {
      const { lesson } = await kept(chromebook);
      return lesson !== undefined && fits(lesson) && lesson;
    },
    alarmWaitMs,
  );

/** The page that lies over the whole screen and says this. */
const restSays = (chromebook: Chromebook, words: string) =>
  waitUntil(
    `a screen that says "${words}"`,
    async () => {
      const pages = await chromebook.browser.pages();
      const page = pages.find((one) => one.url() === own(chromebook, 'session/rest.html'));
      const said = await page?.evaluate(() => document.body.innerText);
      return page !== undefined && said?.includes(words) && (await fillsTheScreen(page));
    },
    alarmWaitMs,
  );

async function press(chromebook: Chromebook): Promise<Page> {
  const page = reading.get(chromebook);
  if (page === undefined) throw new Error('nothing is read there');
  await page.bringToFront();
  await pressAt(page, await waitUntil('the help button', () => findHelpButton(page)));
  const shield = await shieldPage(chromebook.browser, chromebook.extensionId);
  await waitUntil('a shield that fills the screen', () => fillsTheScreen(shield));
  return shield;
}

/** What the DSL's log has of presses, newest first. */
async function pressesInLog() {
  const answer = await school.lead.call('GET', `${logPath}?kind=press`);
  return logResponse.parse(await answer.json()).entries;
}

async function look(name: string): Promise<void> {
  if (shots === undefined) return;
  for (const [index, board] of boards.entries()) {
    await board.screenshot({ path: join(shots, `whole-lesson-${name}-${index}.png`) });
  }
}

describe('a whole lesson, with two Chromebooks and two teachers', () => {
  it('starts in two taps; who logged in with the colour of another class is seen on both boards, and chooses again', async () => {
    const { fourteen, fifteen, hill, poole } = school;
    for (const { policySource } of chromebooks) expect(policySource).toBe('managed');
    await answerSignIn(fourteen);
    await (await signInAsks(fifteen, 'class')).locator('.class-tile[data-colour="blue"]').click();
    await signInAsks(fifteen, 'number');
    await answerSignIn(fifteen);
    await all(boards, async (board) => {
      await tileSays(board, 14, 'red');
      await tileSays(board, 15, 'blue');
    });

    await hill.locator('.class-tile').click();
    await hill.waitForSelector('dialog[open]');
    await click(hill, 'Start');
    const lessons = await all(chromebooks, (one) => follows(one, 'the lesson', () => true));
    expect(new Set(lessons.map(({ lessonId }) => lessonId)).size).toBe(1);
    expect(lessons.map(({ classColour }) => classColour)).toEqual(['red', 'red']);
    await says(hill, '.lesson', 'Robins');
    await says(poole, '.other-lesson', 'Robins in a lesson');

    const wrong = await signInAsks(fifteen, 'class-unexpected');
    await all(boards, (board) => tileSays(board, 15, 'wrong colour'));
    await wrong.locator('[data-says="not-my-class"]').click();
    await (await signInAsks(fifteen, 'class')).locator('.class-tile[data-colour="red"]').click();
    await answerSignIn(fifteen);
    await all(boards, async (board) => {
      await tileSays(board, 15, 'wrong colour', false);
      await tileSays(board, 15, 'red');
    });
    const colours = await all(chromebooks, async (one) => (await kept(one)).device?.classColour);
    expect(colours).toEqual(['red', 'red']);
  });

  it('a link that is sent is on each start page; all eyes go up and back', async () => {
    const { hill } = school;
    await all(chromebooks, async (one) => {
      const page = await one.browser.newPage();
      await page.goto(own(one, 'session/start.html'));
      reading.set(one, page);
    });
    await click(hill, 'Send links');
    await hill.waitForSelector('dialog[open]');
    await hill.locator('#send-links').fill(`${moat} The moat`);
    await click(hill, 'Send');
    await isGone(hill, 'dialog');
    await all([...reading.values()], async (page) => {
      await page.waitForSelector('.is-sent a');
      await page.bringToFront();
      await page.locator('.is-sent a').click();
      await waitUntil('the page that was sent', async () => page.url() === moat);
    });

    await click(hill, 'Eyes up');
    await all(chromebooks, (one) => restSays(one, 'Eyes up, please.'));
    await click(hill, 'Screens back on');
    await all(chromebooks, (one) =>
      waitUntil('no resting page', async () =>
        (await one.browser.pages()).every((page) => page.url() !== own(one, 'session/rest.html')),
      ),
    );
    expect([...reading.values()].map((page) => page.url())).toEqual([moat, moat]);
  });

  it('a press that nobody answers climbs when two minutes have gone, and both boards say so', async () => {
    await press(school.fourteen);
    await all(boards, (board) => tileIs(board, 14, 'needs-help'));
    expect(await pressesInLog()).toMatchObject([{ deviceNumber: 14, alertState: 'open' }]);
    // Not all of the two minutes: a Chromebook whose clock is set by so much would be an alarm of its own.
    await school.hub.forward(117_000);
    await all(boards, async (board) => {
      await says(board, '.strip-climbed', 'Nobody saw it for 2 minutes: other teachers are called');
      await tileSays(board, 14, 'teachers called');
    });
    await look('climbed');
  });

  it('two teachers who tap at the same moment are no conflict: the child reads that somebody comes, both boards who has seen it', async () => {
    await all(boards, (board) => openTile(board, 14));
    await all(boards, (board) => click(board, 'On my way'));
    const shield = await shieldPage(school.fourteen.browser, school.fourteen.extensionId);
    await waitForWords(shield, 'has seen it and is coming', alarmWaitMs);
    await all(boards, async (board) => {
      await says(board, '.alert-told', 'The hub has passed it on');
      expect(await wordsAt(board, '.problem')).toBe('');
      await closeTile(board);
      await tileIs(board, 14, 'on-the-way');
      await says(board, '.strip-note', /Seen by (Ms Hill, Mr Poole|Mr Poole, Ms Hill)/);
      await isGone(board, '.strip-climbed');
    });
    await look('seen');
  });

  it('a hub that is killed and started anew has lost nothing, and what was pressed meanwhile arrives', async () => {
    const { hub, fifteen, hill, poole } = school;
    const before = await all(chromebooks, lessonKept);
    await hub.kill();
    await all(boards, (board) => board.waitForSelector('[data-kind=lost], [data-kind=connecting]'));
    const shield = await press(fifteen);
    await waitForWords(shield, 'Your message is kept. Go and tell an adult now.', alarmWaitMs);
    await hub.startAgain();
    await all(boards, async (board) => {
      await board.waitForSelector('[data-kind=live]', { timeout: alarmWaitMs });
      await tileIs(board, 15, 'needs-help');
      await tileIs(board, 14, 'on-the-way');
      await says(board, '.strip-note', /Seen by (Ms Hill, Mr Poole|Mr Poole, Ms Hill)/);
    });
    await waitForWords(shield, 'It has arrived', alarmWaitMs);
    // Of each Chromebook the board says that it is not here until its own line is back.
    await says(hill, '.lesson', /^(?!.*Not here).*Robins/);
    await says(poole, '.other-lesson', 'Robins in a lesson');
    expect(await all(chromebooks, lessonKept)).toEqual(before);
  });

  it('a teacher whose network is cut reads how old the board is; what she taps waits, and is sent once', async () => {
    const { line, hill, poole, fifteen } = school;
    line.cut();
    await says(hill, '.notice', /As it was at .* ago\. No connection\./);
    await openTile(hill, 15);
    await click(hill, 'On my way');
    await says(hill, '.alert-told', 'No connection: this waits in this browser');
    await closeTile(hill);
    await says(hill, '.waiting-taps', '15: on my way');
    await look('cut');
    expect((await tile(poole, 15)).status).toBe('needs-help');
    line.mend();
    await hill.waitForSelector('[data-kind=live]', { timeout: alarmWaitMs });
    await says(hill, '.sent-taps', '15: on my way');
    await all(boards, (board) => tileIs(board, 15, 'on-the-way'));
    const shield = await shieldPage(fifteen.browser, fifteen.extensionId);
    await waitForWords(shield, 'has seen it and is coming', alarmWaitMs);
    await isGone(hill, '.waiting-taps');
  });

  it('each shield is lifted, and what was done is noted for each press', async () => {
    const { hill, poole, fourteen, fifteen } = school;
    const closes = async (board: Page, number: number, chromebook: Chromebook, words: string) => {
      await openTile(board, number);
      await click(board, 'Lift the shield');
      await click(board, 'Yes, lift the shield');
      await waitUntil(
        'a Chromebook without a shield',
        async () => (await findShieldPage(chromebook.browser, chromebook.extensionId)) === undefined,
        alarmWaitMs,
      );
      await click(board, words);
      await says(board, '.outcome-told', 'Recorded in your name: dealt with it');
      await closeTile(board);
    };
    await Promise.all([
      closes(hill, 14, fourteen, 'Talked with the child'),
      closes(poole, 15, fifteen, 'The page was harmless'),
    ]);
    await all(boards, async (board) => {
      await tileIs(board, 14, 'dealt-with');
      await tileIs(board, 15, 'dealt-with');
    });
  });

  it('ends for all: every tab is closed, and both Chromebooks ask to log off', async () => {
    const { hill, poole } = school;
    await click(hill, 'End for all');
    await hill.waitForSelector('dialog[open]');
    await hill.locator('dialog .button--main').click();
    await all(chromebooks, async (one) => {
      await restSays(one, 'The lesson is over.');
      await restSays(one, 'Log off now.');
      await waitUntil(
        'every tab to be closed',
        async () => (await one.browser.pages()).every((page) => page.url().startsWith(own(one, ''))),
        alarmWaitMs,
      );
      expect((await kept(one)).lesson).toBeUndefined();
    });
    await hill.waitForSelector('.class-tile');
    await isGone(hill, '.lesson');
    await isGone(poole, '.other-lesson');
    await look('over');
  });

  it('everything is there once, and whole', async () => {
    const { lead, hub, dataFolder } = school;
    expect(await pressesInLog()).toMatchObject([
      { deviceNumber: 15, alertStanding: 'dealt-with' },
      { deviceNumber: 14, alertStanding: 'dealt-with' },
    ]);
    const { alerts } = await lead.board();
    const ofNumber = (number: number) => {
      const [alert, ...others] = alerts.filter(({ deviceNumber }) => deviceNumber === number);
      if (alert === undefined || others.length > 0) throw new Error(`not one press of ${number}`);
      return lead.look(alert.alertId);
    };
    const [fourteen, fifteen] = [await ofNumber(14), await ofNumber(15)];
    const did = (details: typeof fourteen, action: string) =>
      details.actions
        .filter((one) => one.action === action)
        .map(({ byName }) => byName)
        .toSorted();
    expect(did(fourteen, 'on-my-way')).toEqual(['Mr Poole', 'Ms Hill']);
    expect(fourteen.steps?.map(({ rung, called }) => [rung, called])).toEqual([
      ['class-teacher', ['Ms Hill']],
      ['on-duty', ['Mr Poole']],
    ]);
    expect(did(fifteen, 'on-my-way')).toEqual(['Ms Hill']);
    const late = fifteen.actions.find(({ action }) => action === 'on-my-way');
    expect(late).toHaveProperty('tappedAt');
    expect(fourteen.outcomes).toMatchObject([{ deed: 'dealt-with', outcome: 'talked-with-child' }]);
    expect(fifteen.outcomes).toMatchObject([{ deed: 'dealt-with', outcome: 'page-was-harmless' }]);

    expect(await hub.stop()).toBe(0);
    const rows = await openHubRows(dataFolder);
    const presses = (await rows.events()).filter(({ kind }) => kind === 'help-requested');
    await rows.close();
    expect(presses.map(({ text }) => (JSON.parse(text) as { deviceNumber: number }).deviceNumber)).toEqual([
      14, 15,
    ]);
    const store = await openStore(sqliteDialect(join(dataFolder, 'hub.sqlite'), 5_000));
    const { faults } = await verifyStore(store);
    await store.destroy();
    expect(faults).toEqual([]);
  });
});
