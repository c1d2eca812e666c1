import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { darkness } from '../../src/cli/demo/darkness.ts';
import { findHelpButton } from '../../src/cli/demo/help-button.ts';
import { openTile } from '../../src/cli/demo/teacher.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { startClassroom, waitUntilClosed, type Classroom } from './support/classroom.ts';

let room: Classroom;
let before: number;

beforeAll(async () => {
  room = await startClassroom();
});
beforeEach(async () => {
  before = (await room.presses()).length;
});
afterEach(() => room.liftAll());
afterAll(() => room.close());

async function expectPressWorks(page: Page): Promise<void> {
  await room.press(page);
  await room.shield();
  await waitUntil('the press on the hub', async () => (await room.presses()).length === before + 1);
  await waitUntilClosed(page);
}

describe('a page cannot press the button', () => {
  it('with events that it makes itself', async () => {
    const page = await room.open(`<!doctype html><title>Trick</title>`);
    const { x, y } = await waitUntil('the help button', () => findHelpButton(page));
    await page.evaluate(
      (clientX, clientY) => {
        const places = [document.documentElement, document.elementFromPoint(clientX, clientY), window];
        for (const place of places) {
          for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
            const init = { bubbles: true, composed: true, clientX, clientY, button: 0, isPrimary: true };
            place?.dispatchEvent(new PointerEvent(type, init));
          }
          place?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
          if (place instanceof HTMLElement) place.click();
        }
      },
      x,
      y,
    );
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
    expect(page.isClosed()).toBe(false);
    expect(darkness(Buffer.from(await page.screenshot()))).toBeLessThan(0.1);
    expect(await room.presses()).toHaveLength(before);
    await page.close();
  });

  it('nor reach into it', async () => {
    const page = await room.open(`<!doctype html><title>Trick</title>`);
    await waitUntil('the help button', () => findHelpButton(page));
    const insides = await page.evaluate(() =>
      [...document.documentElement.children].map((child) => ({
        open: child.shadowRoot,
        text: child.textContent,
      })),
    );
    expect(insides.every(({ open, text }) => open === null && !text?.includes('Help'))).toBe(true);
    await page.close();
  });
});

describe('a page cannot take the button away', () => {
  it.each([
    [
      'by removing it again and again',
      `setInterval(() => { for (const child of document.documentElement.children)
      if (!['HEAD', 'BODY'].includes(child.tagName)) child.remove(); }, 5)`,
    ],
    [
      'by writing over its style',
      `setInterval(() => { for (const child of document.documentElement.children)
      if (!['HEAD', 'BODY'].includes(child.tagName)) child.setAttribute('style', 'display:none!important'); }, 5)`,
    ],
    [
      'by closing its popover',
      `setInterval(() => { for (const popover of document.querySelectorAll(':popover-open'))
      popover.hidePopover(); }, 5)`,
    ],
    [
      'by opening the document anew',
      `setTimeout(() => { document.open(); document.write('<title>New</title><p>New');
      document.close(); }, 100)`,
    ],
    [
      'by replacing the whole document',
      `setTimeout(() => document.replaceChildren(document.createElement('html')), 100)`,
    ],
    [
      'with the strongest style sheet',
      `document.head.innerHTML = '<style>html > *:not(head, body) { all: unset !important;' +
      ' display: none !important; transition: all 9999s !important } :popover-open { opacity: 0 !important }</style>'`,
    ],
    [
      'by a full-screen cover with the highest z-index',
      `const cover = document.createElement('div');
      cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#eee'; document.body.append(cover);
      addEventListener('pointerdown', (event) => event.stopImmediatePropagation(), true)`,
    ],
    [
      'by popovers piled on top',
      `document.body.innerHTML = '<div popover="manual" style="inset:0;width:100%;height:100%"></div>';
      setInterval(() => { const one = document.querySelector('[popover]'); one.hidePopover(); one.showPopover(); }, 50)`,
    ],
    [
      'by a modal dialog inside a closed shadow tree',
      `const host = document.createElement('div'); document.body.append(host);
      const root = host.attachShadow({ mode: 'closed' });
      root.innerHTML = '<dialog style="width:100vw;height:100vh;max-width:none;max-height:none">Mine</dialog>';
      root.querySelector('dialog').showModal()`,
    ],
  ])('%s', async (_, script) => {
    const page = await room.open(
      `<!doctype html><title>Trick</title><body><p>Look</p><script>${script}</script></body>`,
    );
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
    await expectPressWorks(page);
  });
});

describe('what a page says of itself', () => {
  it('is shown to the teacher as text, whatever it is', async () => {
    const title = `<img src=x onerror="document.title='broken'"> \u202Egnp.exe <script>alert(1)</script>`;
    const page = await room.open(
      `<!doctype html><title></title><script>document.title = ${JSON.stringify(title).replaceAll('<', String.raw`\u003c`)}</script>`,
    );
    await page.evaluate(() => history.replaceState(null, '', '/"><img src=x onerror=alert(1)>?q=<b>'));
    await expectPressWorks(page);

    const teacher = room.school.teacher.page;
    const dialogs: string[] = [];
    teacher.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await openTile(teacher, 14);
    await waitUntil('the title as text', async () => {
      // What is fetched later for the opened tile may move the button away from under the first tap.
      await (await teacher.$('button::-p-text(Show what it was)'))?.click();
      return teacher.evaluate(() => document.body.innerText.includes('<img src=x onerror='));
    });
    expect(await teacher.$$('[role=dialog] img, dialog img, dialog script')).toHaveLength(0);
    expect(await teacher.evaluate(() => document.body.innerText)).toContain('castle.example');
    expect(await teacher.title()).not.toBe('broken');
    expect(dialogs).toEqual([]);
    await teacher.keyboard.press('Escape');
  });
});
