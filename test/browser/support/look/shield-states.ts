import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../../../src/cli/demo/wait-until.ts';
import { onMyWayLapsesAfterMs, type AlertAction } from '../../../../src/domain/incidents/alert-state.ts';
import type { WhatItWas } from '../../../../src/domain/incidents/what-it-was.ts';
import type { Classroom } from '../classroom.ts';
import { chooseLanguage } from './choose-language.ts';
import type { PageState } from './page-state.ts';

/** After "I pressed by mistake" the start page comes so much later, in milliseconds. */
const mistakeWaitMs = 10_000;

/** Waits until the shield says this, in English. */
async function says(shield: Page, words: string): Promise<Page> {
  await waitUntil(`the shield to say "${words}"`, async () =>
    (await shield.evaluate(() => document.body.innerText)).includes(words),
  );
  return shield;
}

async function tap(shield: Page, words: string): Promise<void> {
  const button = await waitUntil(`the button "${words}"`, async () => {
    for (const one of await shield.$$('button')) {
      if ((await one.evaluate((element) => element.textContent.trim())) === words) return one;
    }
    return undefined;
  });
  await button.click();
}

const sayWhat = async (shield: Page, what: WhatItWas) =>
  (await shield.waitForSelector(`[data-what="${what}"]`))?.click();

/** The signed-in adult does something with every alert. */
async function teacher(room: Classroom, action: AlertAction): Promise<void> {
  await room.school.teacher.page.evaluate(async (wanted) => {
    const board = (await (await fetch('/api/board')).json()) as { alerts: { alertId: string }[] };
    for (const { alertId } of board.alerts) {
      await fetch(`/api/alerts/${alertId}/actions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ action: wanted }),
      });
    }
  }, action);
}

/** Nobody waits two minutes: the adult's last word becomes older in the device's own store. */
async function letTimePass(shield: Page): Promise<void> {
  await shield.evaluate(async (olderBy) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => request.addEventListener('success', () => resolve(request.result)));
    const database = await answer(indexedDB.open('lids-down'));
    const store = database.transaction('reports', 'readwrite').objectStore('reports');
    for (const report of await answer<{ stateAt: number }[]>(store.getAll())) {
      await answer(store.put({ ...report, stateAt: report.stateAt - olderBy }));
    }
    database.close();
  }, onMyWayLapsesAfterMs);
  await shield.reload();
}

/** What a child sees from the press on, in the order in which it comes. */
export const shieldStates: readonly PageState[] = [
  {
    name: 'shield-alone',
    async open(room) {
      await room.school.stopHub();
      const page = await room.open('<!doctype html><title>Castles</title><p>A castle was a home.');
      await room.press(page);
      const shield = await room.shield();
      await chooseLanguage(shield, 'en');
      return says(shield, 'Your message is kept. Go and tell an adult now.');
    },
  },
  {
    name: 'shield-what',
    alsoIn: ['ur'],
    async open(room) {
      const shield = await room.shield();
      await tap(shield, 'What was it?');
      return says(shield, 'You do not have to say.');
    },
  },
  {
    name: 'shield-said',
    async open(room) {
      const shield = await room.shield();
      await sayWhat(shield, 'scary');
      return says(shield, 'Thank you for saying.');
    },
  },
  {
    name: 'shield-grown-up',
    alsoIn: ['ur'],
    async open(room) {
      const shield = await room.shield();
      await tap(shield, 'Choose again');
      await sayWhat(shield, 'about-a-grown-up');
      return says(shield, 'Tell another grown-up you trust.');
    },
  },
  {
    name: 'shield-arrived',
    async open(room) {
      await room.school.startHub();
      return says(await room.shield(), 'It has arrived.');
    },
  },
  {
    name: 'shield-mistake',
    async open(room) {
      const shield = await room.shield();
      await tap(shield, 'I pressed by mistake');
      return says(shield, 'That is all right.');
    },
  },
  {
    name: 'shield-mistake-start-page-soon',
    async open(room) {
      const shield = await room.shield();
      // The wait lasts ten seconds, and this takes longer to be looked at.
      const endless = await shield.evaluateOnNewDocument((waitMs) => {
        const later = setTimeout;
        const unless = (work: () => void, ms?: number) => (ms === waitMs ? 0 : later(work, ms));
        Object.assign(window, { setTimeout: unless });
      }, mistakeWaitMs);
      await room.school.chromebook.setPolicy({ ...room.school.policy, pressedByMistake: 'start-page' });
      await says(shield, 'The start page opens soon.');
      await shield.reload();
      await shield.removeScriptToEvaluateOnNewDocument(endless.identifier);
      return says(shield, 'The start page opens soon.');
    },
    async leave(room, shield) {
      await room.school.chromebook.setPolicy(room.school.policy);
      await says(shield, 'An adult can open the screen.');
    },
  },
  {
    name: 'shield-seen',
    async open(room) {
      const shield = await room.shield();
      await tap(shield, 'No, I want to tell');
      await teacher(room, 'seen');
      return says(shield, 'has seen it.');
    },
  },
  {
    name: 'shield-coming',
    async open(room) {
      await teacher(room, 'on-my-way');
      return says(await room.shield(), 'is coming.');
    },
  },
  {
    name: 'shield-tell-another',
    async open(room) {
      const shield = await room.shield();
      await letTimePass(shield);
      return says(await room.shield(), 'Go and tell another adult.');
    },
  },
];
