import { randomBytes } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSignInPage } from '../../src/cli/demo/answer-sign-in.ts';
import { fillsTheScreen } from '../../src/cli/demo/shield-page.ts';
import { findTile } from '../../src/cli/demo/teacher.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { slowHashOf } from '../../src/hub/lifting/slow-hash-of.ts';
import { alarmWaitMs, startClassroom, type Classroom } from './support/classroom.ts';
import { keepLesson } from './support/kept-lesson.ts';
import { forgetAnswers, signInAsks, signInEnds } from './support/sign-in-face.ts';

const account = (name: string) => `${name}@hill.example`;
const classes = [
  { colour: 'red', name: 'Robins', keyStage: 'lower-ks2', accounts: [account('red')] },
  {
    colour: 'blue',
    name: 'Herons',
    keyStage: 'ks1',
    accounts: [account('blue')],
    allowedSites: ['moat.example'],
  },
];
const code = 'three blue kettles';

let room: Classroom;
let policy: Record<string, unknown>;
const chromebook = () => room.school.chromebook;
const asks = (step: Parameters<typeof signInAsks>[1]) => signInAsks(chromebook(), step);

beforeAll(async () => {
  const salt = randomBytes(16);
  const staffCode = `1000$${salt.toString('base64url')}$${await slowHashOf(code, salt, 1_000)}`;
  policy = {
    classes,
    staffCode,
    staffAccounts: [account('head')],
    allowedSites: ['castle.example'],
    deviceNumber: { source: 'asset-id' },
    chromeosFake: { account: account('visitor'), assetId: 'LD-014' },
  };
  room = await startClassroom({ policy, isSignedIn: false });
});
afterAll(() => room.close());

/** The Chromebook, as if somebody had just signed in to it with this account, and its admin had given it this asset id. */
async function signInWith(chromeosFake: { account?: string; assetId?: string }): Promise<void> {
  await forgetAnswers(chromebook());
  await chromebook().setPolicy({
    ...room.school.policy,
    chromeosFake: { assetId: 'LD-014', ...chromeosFake },
  });
}

async function tap(page: Page, selector: string): Promise<void> {
  await (await page.waitForSelector(selector))?.click();
}
const says = (word: string) => `[data-says="${word}"]`;

const events = async (kind: string) =>
  (await room.rows.events())
    .filter((row) => row.kind === kind)
    .map(({ text }) => JSON.parse(text) as { deviceNumber: number; classColour?: string; details: object });

const sent = async (kind: string, details: object) =>
  waitUntil(
    `${kind} ${JSON.stringify(details)} on the hub`,
    async () => {
      const all = await events(kind);
      return all.find((event) => JSON.stringify(event.details) === JSON.stringify(details));
    },
    alarmWaitMs,
  );

/** Waits until the tile of a number says this, in its words. */
const tileSays = (number: number, words: string, isSaid = true) =>
  waitUntil(`tile ${number} to say "${words}": ${isSaid}`, async () => {
    const tile = await findTile(room.school.teacher.page, number);
    const text = await tile?.evaluate((element) => (element as HTMLElement).innerText.toLowerCase());
    return text?.includes(words.toLowerCase()) === isSaid;
  });

const facts = async () =>
  (await chromebook().worker()).evaluate(
    async () => (await chrome.storage.local.get<{ device?: object }>('device')).device,
  );

describe('at sign-in', () => {
  it('an account in no class is asked for its class on the whole screen, and help stays in reach', async () => {
    const page = await asks('class');
    await waitUntil('a page that fills the screen', () => fillsTheScreen(page));
    expect(
      await page.$$eval('.class-tile', (all) => all.map((one) => (one as HTMLElement).innerText.split('\n'))),
    ).toEqual([
      ['Red class', 'Fox'],
      ['Blue class', 'Whale'],
    ]);
    for (const selector of ['.help-button', '.help-links a', '.watched-over']) {
      expect(await page.$eval(selector, (one) => one.checkVisibility()), selector).toBe(true);
    }
    expect(await facts()).toEqual({ deviceNumber: 14 });
  });

  it('comes back when it is closed, and goes on where the worker died', async () => {
    const closed = await asks('class');
    await closed.close();
    const page = await asks('class');
    await chromebook().killWorker();
    await tap(page, '.class-tile[data-colour="red"]');
    await asks('number');
    expect(await page.$eval('.device-number', (one) => one.textContent)).toBe('14');
    expect(await facts()).toEqual({ deviceNumber: 14, classColour: 'red' });
    await sent('class-signed-in', { colour: 'red', how: 'tile' });
    await tileSays(14, 'red');
  });

  it('a press there is a press, and the question comes back when an adult has lifted the shield', async () => {
    const page = await asks('number');
    await page.click('.help-button');
    await room.shield();
    await waitUntil('the press', async () => (await room.presses()).length === 1);
    await room.liftAll();
    await waitUntil('the question on the whole screen', async () => fillsTheScreen(await asks('number')));
  });

  it('a no is thanked for and shown to the teacher at once; a yes after it settles it', async () => {
    const page = await asks('number');
    await tap(page, says('not-my-number'));
    await asks('number-questioned');
    await sent('number-questioned', { shown: 14 });
    await tileSays(14, 'Not 14?');
    await tap(page, says('my-number'));
    await sent('number-confirmed', { shown: 14 });
    await tileSays(14, 'Not 14?', false);
  });

  it('the rules of use are accepted by a tap, without a hub; then the page is gone', async () => {
    await room.school.stopHub();
    const page = await asks('rules');
    expect(await page.$$eval('.rules li', (all) => all.length)).toBe(5);
    await tap(page, says('rules-accepted'));
    await signInEnds(chromebook());
    await room.school.startHub();
    const [accepted] = await waitUntil(
      'the rules on the hub',
      async () => {
        const all = await events('rules-accepted');
        return all.length > 0 && all;
      },
      alarmWaitMs,
    );
    expect(accepted).toMatchObject({ deviceNumber: 14, classColour: 'red' });
  });
});

describe('a lesson of another class', () => {
  it('is told kindly to the child and at once to the teacher, and settled by choosing again', async () => {
    await keepLesson(room.school, { classColour: 'blue' });
    const page = await asks('class-unexpected');
    expect(await page.evaluate(() => document.body.innerText)).not.toMatch(/wrong|bad|must|not allowed/i);
    await sent('class-unexpected', { expected: 'blue', signedIn: 'red' });
    await tileSays(14, 'Wrong colour');
    await tap(page, says('not-my-class'));
    await tap(await asks('class'), '.class-tile[data-colour="blue"]');
    await signInEnds(chromebook());
    await sent('class-signed-in', { colour: 'blue', how: 'tile' });
    await tileSays(14, 'Wrong colour', false);
    await tileSays(14, 'blue');
  });

  it('and the policy of the class that was chosen holds', async () => {
    const page = await chromebook().browser.newPage();
    await waitUntil('a page that is open for the blue class', async () => {
      await page.goto('http://moat.example/').catch(() => undefined);
      return page.url() === 'http://moat.example/';
    });
    await page.close();
    await keepLesson(room.school, undefined);
  });
});

describe('who signs in by account', () => {
  it('is in the class of that account, and is asked for the number alone', async () => {
    await signInWith({ account: 'RED@hill.example' });
    const page = await asks('number');
    expect(await page.$(says('not-my-class'))).toBeNull();
    expect(await facts()).toEqual({ deviceNumber: 14, classColour: 'red' });
    await sent('class-signed-in', { colour: 'red', how: 'account' });
    const stored = await (
      await chromebook().worker()
    ).evaluate(async () => {
      const { lastGoodPolicy: _, ...kept } = await chrome.storage.local.get();
      return JSON.stringify([kept, await chrome.storage.session.get()]);
    });
    expect(stored, 'the account is forgotten').not.toContain('hill.example');
    expect((await room.rows.events()).some(({ text }) => text.includes('hill.example'))).toBe(false);
  });

  it('as staff, is asked for nothing and treated as no pupil', async () => {
    await signInWith({ account: account('head') });
    await signInEnds(chromebook());
    const page = await room.open('<!doctype html><title>Staff room</title>', '/');
    await page.goto('http://anywhere.example/');
    expect(await page.title()).toBe('Staff room');
    expect(await findSignInPage(chromebook())).toBeUndefined();
    expect(await facts()).toEqual({ deviceNumber: 14 });
    await page.close();
  });
});

describe('a Chromebook whose asset id has no number from 1 to 9,999', () => {
  it('says so, and an adult enters the number with the staff code', async () => {
    await signInWith({ account: account('blue'), assetId: 'LD-10000' });
    const page = await asks('number-missing');
    await tap(page, '.for-an-adult summary');
    const enter = async (typed: string) => {
      await page.$eval('[name="code"]', (field) => ((field as HTMLInputElement).value = ''));
      await page.type('[name="code"]', typed);
      await tap(page, '.for-an-adult button');
    };
    await page.type('[name="number"]', '27');
    await enter('three red kettles');
    await page.waitForFunction(
      () =>
        document.querySelector('.for-an-adult [role=status]')?.textContent === 'That is not the staff code.',
    );
    await enter('Three-Blue-KETTLES');
    await signInEnds(chromebook());
    await sent('number-entered', { entered: 27 });
    await tileSays(27, 'blue');
  });

  it('keeps it: after a restart it asks for nothing but whether that is the number', async () => {
    await chromebook().stop();
    await chromebook().start();
    const page = await asks('number');
    expect(await page.$eval('.device-number', (one) => one.textContent)).toBe('27');
    await tap(page, says('my-number'));
    await signInEnds(chromebook());
  });
});
