import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findHelpButton, findHelpParts, pressAt, type Point } from '../../src/cli/demo/help-button.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { startClassroom, type Classroom } from './support/classroom.ts';
import { lookAt } from './support/look-at.ts';

const words = '<!doctype html><title>Castles</title><h1>Castles</h1><input autofocus>';
const view = { width: 1_000, height: 700 };

let room: Classroom;

beforeAll(async () => {
  room = await startClassroom();
});
beforeEach(async () => {
  await (await room.school.chromebook.worker()).evaluate(() => chrome.storage.local.remove('buttonCorner'));
});
afterAll(() => room.close());

async function open(html = words): Promise<Page> {
  const page = await room.open(html);
  await page.setViewport(view);
  return page;
}

/** Number and colours that stand on the button, past its closed shadow root. */
async function worn(page: Page): Promise<{ number: string; style: string } | undefined> {
  const session = await page.createCDPSession();
  await session.send('DOM.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const number = nodes.find(({ nodeName }) => nodeName === 'B');
  const text = nodes.find(({ parentId }) => parentId === number?.nodeId);
  await session.detach();
  // Empty until the worker has said the number; the button is there before.
  if (text === undefined || text.nodeValue === '') return undefined;
  return { number: text.nodeValue, style: number?.attributes?.[1] ?? '' };
}

/** Width and height of the button and of its grip, which a child's finger has to find, in CSS pixels. */
async function sizes(page: Page): Promise<[number, number][]> {
  const session = await page.createCDPSession();
  await session.send('DOM.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const buttons = nodes.filter(({ nodeName }) => nodeName === 'BUTTON');
  const models = await Promise.all(
    buttons.map(({ backendNodeId }) => session.send('DOM.getBoxModel', { backendNodeId })),
  );
  await session.detach();
  expect(models).toHaveLength(2);
  return models.map(({ model }) => [model.width, model.height]);
}

const cornerOf = ({ x, y }: Point) =>
  `${y < view.height / 2 ? 'top' : 'bottom'}-${x < view.width / 2 ? 'left' : 'right'}`;

async function corner(page: Page): Promise<string | undefined> {
  const button = await findHelpButton(page);
  return button && cornerOf(button);
}

async function grip(page: Page): Promise<Point> {
  return waitUntil('the grip', async () => (await findHelpParts(page))[1]);
}

const waitForCorner = (page: Page, wanted: string) =>
  waitUntil(`the button at ${wanted}`, async () => (await corner(page)) === wanted);

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}

/** The worker reads what it is asked for, and answers only when it is let go. @returns lets go of it. */
async function answerLate(): Promise<() => Promise<void>> {
  const worker = await room.school.chromebook.worker();
  const gate = await worker.evaluateHandle(() => {
    const real = chrome.storage.local.get.bind(chrome.storage.local);
    let open = () => {};
    const opened = new Promise<void>((resolve) => (open = resolve));
    const late = (key: string) => real(key).then((read) => opened.then(() => read));
    Object.assign(chrome.storage.local, { get: late });
    return () => {
      Object.assign(chrome.storage.local, { get: real });
      open();
    };
  });
  return () => worker.evaluate((letGo) => letGo(), gate);
}

async function expectNoPress(page: Page): Promise<void> {
  expect(await room.presses()).toEqual([]);
  expect(page.isClosed()).toBe(false);
}

describe('the help button', () => {
  it('carries the number on the colour of the class', async () => {
    const page = await open();
    expect(await waitUntil('the number', () => worn(page))).toEqual({
      number: '14',
      style: 'background: rgb(198, 40, 40); color: rgb(255, 255, 255);',
    });
    expect((await sizes(page)).filter(([width, height]) => width < 48 || height < 48)).toEqual([]);
    await page.screenshot();
    await page.close();
  });

  it('goes to the quarter it is dragged to by its grip, and stays there on every page', async () => {
    const page = await open();
    await drag(page, await grip(page), { x: 100, y: 100 });
    await waitForCorner(page, 'top-left');
    await expectNoPress(page);
    const next = await open();
    await waitForCorner(next, 'top-left');
    await next.close();
    await room.school.chromebook.killWorker();
    const later = await open();
    await waitForCorner(later, 'top-left');
    await later.close();
    await page.close();
  });

  it('goes round the corners with a tap on its grip, also above a modal dialog of the page', async () => {
    const page = await open(
      `${words}<dialog style="width:100vw;height:100vh;max-width:none;max-height:none">Look here</dialog>
      <script>document.querySelector('dialog').showModal()</script>`,
    );
    for (const wanted of ['bottom-left', 'top-left', 'top-right', 'bottom-right']) {
      const place = await grip(page);
      await pressAt(page, place);
      await waitForCorner(page, wanted);
    }
    await expectNoPress(page);
    await page.close();
  });

  it('stays where a child moved it, when what it shows comes only after that', async () => {
    const release = await answerLate();
    const page = await open();
    await pressAt(page, await grip(page));
    await waitForCorner(page, 'bottom-left');
    await release();
    await waitUntil('the number', () => worn(page));
    expect(await corner(page)).toBe('bottom-left');
    await page.close();
  });

  it('goes where the arrow keys send it, and typing in the page moves nothing', async () => {
    const page = await open();
    await waitUntil('the number', () => worn(page));
    await page.bringToFront();
    await page.keyboard.press('ArrowUp');
    expect(await corner(page)).toBe('bottom-right');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    await waitForCorner(page, 'top-right');
    await page.keyboard.press('ArrowLeft');
    await waitForCorner(page, 'top-left');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await waitForCorner(page, 'top-right');
    await expectNoPress(page);
    await page.close();
  });

  it('is moved by no script of a page, and no page sees it being moved', async () => {
    const page = await open(
      `${words}<script>globalThis.seen = [];
      for (const type of ['pointerdown', 'pointerup']) addEventListener(type, () => seen.push(type), true);</script>`,
    );
    const { x, y } = await grip(page);
    await page.evaluate(
      (clientX, clientY) => {
        for (const type of ['pointerdown', 'pointermove', 'pointerup', 'click']) {
          const at = type === 'pointerdown' ? { clientX, clientY } : { clientX: 10, clientY: 10 };
          const event = new PointerEvent(type, { bubbles: true, composed: true, ...at });
          for (const place of [window, document.documentElement.lastElementChild])
            place?.dispatchEvent(event);
        }
      },
      x,
      y,
    );
    expect(await corner(page)).toBe('bottom-right');
    await page.evaluate('seen.length = 0');
    await drag(page, { x, y }, { x: 100, y: 600 });
    await waitForCorner(page, 'bottom-left');
    expect(await page.evaluate('seen')).toEqual([]);
    await expectNoPress(page);
    await page.close();
  });

  it('is moved on pages of our own too, with the same memory', async () => {
    const page = await room.school.chromebook.browser.newPage();
    await page.goto(`chrome-extension://${room.school.chromebook.extensionId}/session/start.html`);
    await page.setViewport(view);
    const middle = async (selector: string): Promise<Point> => {
      const box = (await (await page.waitForSelector(selector))?.boundingBox()) ?? undefined;
      if (box === undefined) throw new Error(`${selector} is not to be seen`);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const isAt = (wanted: string) =>
      waitUntil(`the button at ${wanted}`, async () => cornerOf(await middle('.help-button')) === wanted);
    await drag(page, await middle('.help-grip'), { x: 100, y: 100 });
    await isAt('top-left');
    await lookAt(page, 'start-top-left', ['.help-button', '.help-grip', '.watched-over', '.help-links a']);
    await page.setViewport(view);
    await page.click('.help-grip');
    await isAt('top-right');
    await page.focus('.help-button');
    await page.keyboard.press('ArrowDown');
    await isAt('bottom-right');
    await page.keyboard.press('ArrowLeft');
    await isAt('bottom-left');
    await lookAt(page, 'start-bottom-left', ['.help-button', '.help-grip', '.watched-over', '.help-links a']);
    // On a page that stands in for another one as well, in its first frame already.
    const { extensionId } = room.school.chromebook;
    const first = await page.evaluateOnNewDocument(() => {
      requestAnimationFrame(() =>
        Object.assign(window, { firstCorner: document.documentElement.dataset['helpCorner'] }),
      );
    });
    await page.goto(
      `chrome-extension://${extensionId}/access/blocked.html?reason=not-on-list&u=http://a.example/`,
    );
    await page.setViewport(view);
    await page.waitForSelector('.help-grip');
    expect(await page.evaluate('firstCorner')).toBe('bottom-left');
    await page.removeScriptToEvaluateOnNewDocument(first.identifier);
    await isAt('bottom-left');
    await page.click('.help-grip');
    await isAt('top-left');
    await page.focus('#help');
    await page.keyboard.press('ArrowRight');
    await isAt('top-right');
    await lookAt(page, 'blocked-top-right', [
      '.help-button',
      '.help-grip',
      '.watched-over',
      '.help-links a',
      '#back',
    ]);
    await page.setViewport(view);
    await drag(page, await middle('.help-grip'), { x: 100, y: 600 });
    await isAt('bottom-left');
    await expectNoPress(page);
    const other = await open();
    await waitForCorner(other, 'bottom-left');
    await other.close();
    await page.close();
  });

  it('is on the start page in a new tab, also where Chrome’s own policy names no page for it', async () => {
    const worker = await room.school.chromebook.worker();
    const id = await worker.evaluate(async () => (await chrome.tabs.create({})).id);
    await waitUntil('the start page', async () =>
      (await room.school.chromebook.worker()).evaluate(
        async (tabId) =>
          tabId !== undefined && (await chrome.tabs.get(tabId)).url?.endsWith('/session/start.html'),
        id,
      ),
    );
    await worker.evaluate((tabId) => tabId !== undefined && chrome.tabs.remove(tabId), id);
  });

  it('is pressed in whatever corner it stands, from the first moment on', async () => {
    await (
      await room.school.chromebook.worker()
    ).evaluate(() => chrome.storage.local.set({ buttonCorner: 'top-left' }));
    const page = await open();
    await waitForCorner(page, 'top-left');
    // Where it was a moment ago a finger would miss it.
    await waitUntil('a button that stands still', async () => {
      const [before, after] = [await findHelpButton(page), await findHelpButton(page)];
      return before !== undefined && before.x === after?.x && before.y === after.y;
    });
    await room.press(page);
    await room.shield();
    await waitUntil('the press', async () => (await room.presses()).length === 1);
    await room.liftAll();
    // A page that is there before any worker has answered it.
    await room.school.chromebook.killWorker();
    const asleep = await room.open(words);
    await room.press(asleep);
    await room.shield();
    await waitUntil('another press', async () => (await room.presses()).length === 2);
    await room.liftAll();
  });
});
