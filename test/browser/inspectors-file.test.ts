import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportLog } from '../../src/cli/export/export-log.ts';
import { axeViolations, launchChromium } from '../companion/support/companion-in-chromium.ts';
import { usedHub } from '../hub/support/used-hub.ts';

const shots = process.env['SCREENSHOTS'];
let chromium: Browser;
beforeAll(async () => {
  chromium = await launchChromium();
});
afterAll(() => chromium.close());

async function verdictOf(file: string) {
  const page = await chromium.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  await page.waitForFunction(() => document.getElementById('verdict')?.className !== '');
  const says = await page.evaluate(() => document.body.innerText);
  return { page, says, asked };
}

it('one file checks itself in a browser with no server: whole as it was written, and one changed byte is named', async () => {
  const hub = await usedHub();
  const file = join(hub.dataFolder, 'log.html');
  const values = { 'data-folder': hub.dataFolder, 'for-inspectors': file };
  expect(await exportLog(values, { print: () => undefined, now: () => new Date() })).toBe(0);

  const whole = await verdictOf(file);
  expect(whole.says).toContain('Everything in this file is whole.');
  expect(whole.says).toContain('report 1 to 1 unbroken');
  expect(await whole.page.$$eval('li.good', (all) => all.length)).toBe(2);
  expect(await whole.page.$$eval('li.wrong', (all) => all.length)).toBe(0);
  // Nobody is asked for anything, and what a page called itself does nothing.
  expect(whole.asked).toEqual([pathToFileURL(file).href]);
  expect(await whole.page.title()).toBe('Lids Down: log for inspectors');
  const head = await whole.page.$eval('#head', (element) => element.textContent);
  await whole.page.type('#known', head);
  expect(await whole.page.$eval('#answer', (element) => element.textContent)).toContain('Yes');
  expect(await axeViolations(whole.page)).toEqual([]);
  if (shots !== undefined) await whole.page.screenshot({ path: join(shots, 'inspectors-whole.png') });

  const bytes = await readFile(file);
  const inBody = bytes.indexOf('"body":"') + 30;
  bytes[inBody] = bytes[inBody] === 0x41 ? 0x42 : 0x41;
  await writeFile(file, bytes);
  const changed = await verdictOf(file);
  expect(changed.says).toContain('not whole');
  expect(changed.says).toMatch(/batch 1: its signature does not fit what it says/);
  if (shots !== undefined) await changed.page.screenshot({ path: join(shots, 'inspectors-changed.png') });

  bytes[bytes.indexOf('"devices":[') + 4] = 0x7b;
  await writeFile(file, bytes);
  expect((await verdictOf(file)).says).toContain('cannot be read');
});
