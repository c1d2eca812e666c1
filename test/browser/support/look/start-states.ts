import { v7 } from 'uuid';
import { ownPage } from './own-page.ts';
import type { PageState } from './page-state.ts';

const start = 'session/start.html';

const lastsMs = 3_600_000;

/** A lesson in which a teacher has sent two pages, as the device keeps it once its hub has told it. */
function lessonWithPages(hubAddress: string) {
  const lessonId = v7();
  const now = Date.now();
  const sent = [
    { address: 'http://castle.example/moat', title: 'How a moat was dug' },
    {
      address: 'http://castle.example/kitchen',
      title: 'What was cooked in a castle’s kitchen on a winter’s day',
    },
  ];
  return {
    lesson: {
      version: 1,
      lessonId,
      classColour: 'turquoise',
      mode: 'preset',
      sent,
      opened: [],
      eyesUp: false,
      until: now + lastsMs,
    },
    lessonRecord: {
      hubAddress,
      heard: 1,
      countdown: { lessonId, leftMs: lastsMs, wallMs: now, aliveMs: 0, life: 'before' },
    },
  };
}

/** The page where every session begins, and the way to another language. */
export const startStates: readonly PageState[] = [
  {
    name: 'start',
    async open(room) {
      const page = await ownPage(room, start);
      await page.waitForSelector('.places a');
      return page;
    },
  },
  {
    name: 'start-languages',
    async open(room) {
      const page = await ownPage(room, start);
      await (await page.waitForSelector('.language-now'))?.press('Enter');
      await page.waitForSelector('.language-tile', { visible: true });
      return page;
    },
  },
  {
    name: 'start-sent',
    async open(room) {
      const worker = await room.school.chromebook.worker();
      const lesson = lessonWithPages(room.school.hub.address);
      await worker.evaluate((kept) => chrome.storage.local.set(kept), lesson);
      const page = await ownPage(room, start);
      await page.waitForSelector('.is-sent a');
      return page;
    },
    async leave(room) {
      const worker = await room.school.chromebook.worker();
      await worker.evaluate(() => chrome.storage.local.remove(['lesson', 'lessonRecord']));
    },
  },
  {
    name: 'start-offline',
    async open(room) {
      const page = await ownPage(room, start);
      await page.setOfflineMode(true);
      await page.waitForFunction(() => document.querySelector('.notice')?.textContent !== '');
      return page;
    },
    async leave(_room, page) {
      await page.setOfflineMode(false);
    },
  },
  {
    name: 'start-not-set-up',
    async open(room) {
      const worker = await room.school.chromebook.worker();
      await worker.evaluate(async () => {
        const { startView } = await chrome.storage.local.get<{ startView: object }>('startView');
        const nothing = { noPolicy: true, engines: [], sent: [], places: [] };
        await chrome.storage.local.set({ startView: { ...startView, ...nothing }, viewBefore: startView });
      });
      const page = await ownPage(room, start);
      await page.waitForFunction(() => document.querySelector('.notice')?.textContent !== '');
      return page;
    },
    async leave(room) {
      const worker = await room.school.chromebook.worker();
      await worker.evaluate(async () => {
        const { viewBefore } = await chrome.storage.local.get('viewBefore');
        await chrome.storage.local.set({ startView: viewBefore });
        await chrome.storage.local.remove('viewBefore');
      });
    },
  },
  {
    name: 'start-ended',
    async open(room) {
      const worker = await room.school.chromebook.worker();
      await worker.evaluate(() => chrome.storage.local.set({ hubStanding: { ended: 'device-revoked' } }));
      const page = await ownPage(room, start);
      await page.waitForFunction(() => document.querySelector('.notice')?.textContent !== '');
      return page;
    },
    async leave(room) {
      const worker = await room.school.chromebook.worker();
      await worker.evaluate(() => chrome.storage.local.remove('hubStanding'));
    },
  },
];
