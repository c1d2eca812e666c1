import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { startClassroom, waitUntilClosed, type Classroom } from './support/classroom.ts';
import { pageWithVideo } from './support/page-with-video.ts';

const words = '<!doctype html><title>Castles</title><p>A castle was a home.';
const laptop = { width: 1_366, height: 768 };
const projector = { width: 1_024, height: 768 };

// The exported policy lets every session begin with the start page; here a school left that out.
const restoresTabs = [{ name: 'RestoreOnStartup', value: 1, closes: '' }];

let room: Classroom;

beforeAll(async () => {
  room = await startClassroom({
    displays: [laptop, projector],
    hasSound: true,
    policiesBeside: restoresTabs,
  });
  expect(room.school.chromebook.policySource).toBe('managed');
});
afterEach(() => room.liftAll());
afterAll(() => room.close());

type WindowSeen = { id: number; state: string; left: number; addresses: string[] };

/** Windows as the browser itself tells them. */
async function windows(): Promise<WindowSeen[]> {
  const worker = await room.school.chromebook.worker();
  return worker.evaluate(async () =>
    (await chrome.windows.getAll({ populate: true })).map(({ id = 0, state = '', left = 0, tabs = [] }) => ({
      id,
      state,
      left,
      addresses: tabs.map(({ url = '' }) => url),
    })),
  );
}

/** What is in sight: windows that are not put away, by the address in front of each. */
async function inSight(): Promise<string[]> {
  return (await windows()).filter(({ state }) => state !== 'minimized').flatMap(({ addresses }) => addresses);
}

async function openWindow(path: string, left = 30): Promise<Page> {
  const worker = await room.school.chromebook.worker();
  const url = `http://castle.example${path}`;
  await worker.evaluate(
    async (options) => void (await chrome.windows.create({ ...options, width: 600, height: 400, top: 30 })),
    { url, left },
  );
  return waitUntil('the page in another window', async () => {
    const pages = await room.school.chromebook.browser.pages();
    return pages.find((page) => page.url() === url);
  });
}

async function tab(path: string) {
  const worker = await room.school.chromebook.worker();
  const [found] = await worker.evaluate(
    async (url) =>
      (await chrome.tabs.query({ url })).map(({ audible, mutedInfo }) => ({
        audible: audible === true,
        muted: mutedInfo?.muted === true,
      })),
    `http://castle.example${path}`,
  );
  return found;
}

describe('behind a shield nothing of the session is seen or heard', () => {
  it('a film in another window is silent and stands still, its window is away, and both come back when an adult lifts', async () => {
    room.school.pages.put('/film', pageWithVideo);
    const film = await openWindow('/film');
    await film.click('button');
    await waitUntil('the film to be heard', async () => (await tab('/film'))?.audible);
    const page = await room.open(words);

    await room.press(page);
    await room.shield();
    await waitUntilClosed(page);
    await waitUntil('the film to be silent', async () => (await tab('/film'))?.muted);
    await waitUntil('the film to stand still', () =>
      film.evaluate(() => document.querySelector('video')?.paused),
    );
    await waitUntil('no other page in sight', async () =>
      (await inSight()).every((address) => address.includes('/press/shield.html')),
    );

    await room.liftAll();
    await waitUntil('sound to be given back', async () => (await tab('/film'))?.muted === false);
    await waitUntil('the window to be back', async () =>
      (await inSight()).includes('http://castle.example/film'),
    );
    await film.close();
  });

  it('a second display turns black, without a word, and is free again when an adult lifts', async () => {
    room.school.pages.put('/wall', words);
    const onProjector = await openWindow('/wall', laptop.width + 50);
    const page = await room.open(words);

    await room.press(page);
    const shield = await room.shield();
    const black = await waitUntil('black on the second display', async () => {
      const pages = await room.school.chromebook.browser.pages();
      return pages.find((one) => one.url().endsWith('/press/shield.html?cover=display'));
    });
    await waitUntil('a display that is full of it', () =>
      black.evaluate(() => innerWidth === screen.width && innerHeight === screen.height),
    );
    const left = (one: Page) => one.evaluate(() => screenX);
    expect([await left(black), await left(shield)].sort((a, b) => a - b)).toEqual([0, laptop.width]);
    await waitUntil('the words on the shield', async () =>
      (await shield.evaluate(() => document.body.innerText)).includes('Go and tell an adult'),
    );
    expect(await black.evaluate(() => document.body.innerText.trim())).toBe('');
    expect(await shield.evaluate(() => document.hasFocus())).toBe(true);

    await room.liftAll();
    await waitUntil('no black left', async () =>
      (await inSight()).every((address) => !address.includes('/press/shield.html')),
    );
    await onProjector.close();
  });

  it('a window that a child opens behind it is put away, and one that is brought back goes again', async () => {
    const page = await room.open(words);
    await room.press(page);
    await room.shield();
    await waitUntilClosed(page);

    room.school.pages.put('/late', words);
    const late = await openWindow('/late');
    const isAway = async () =>
      (await windows()).some(
        ({ state, addresses }) => state === 'minimized' && addresses.includes(late.url()),
      );
    await waitUntil('the new window to be away', isAway);
    const worker = await room.school.chromebook.worker();
    await worker.evaluate(async (url) => {
      const [found] = await chrome.tabs.query({ url });
      await chrome.windows.update(found?.windowId ?? 0, { state: 'normal', focused: true });
    }, late.url());
    await waitUntil('the window to be away again', isAway);
    await room.shield();
    await room.liftAll();
    await late.close();
  });

  it('a window that is put away is so after a restart of the browser too, and back when an adult lifts', async () => {
    room.school.pages.put('/old', words);
    const old = await openWindow('/old');
    const address = old.url();
    const isAway = async () =>
      (await windows()).some(({ state, addresses }) => state === 'minimized' && addresses.includes(address));
    const page = await room.open(words);
    await room.press(page);
    await room.shield();
    await waitUntilClosed(page);
    await waitUntil('the window to be away', isAway);

    await room.school.chromebook.stop();
    await room.school.chromebook.start();
    await room.shield();
    await waitUntil('the window that was restored to be away', isAway);
    await room.liftAll();
    await waitUntil('the window to be back', async () => (await inSight()).includes(address));
  });
});
