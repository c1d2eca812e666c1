import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { buildCompanion, axeViolations, launchChromium, type View } from './support/companion-in-chromium.ts';
import { laptop, look, openRealHubRoom, type RealHubRoom } from './support/real-hub-room.ts';

let built: Awaited<ReturnType<typeof buildCompanion>>;
let chromium: Browser;
let room: RealHubRoom;
let folder: string;

/** Where pictures of what a test saw are kept, if anywhere. */
const shots = process.env['SCREENSHOTS'];

const views: readonly View[] = [
  { width: 360, height: 740 },
  { width: 1_024, height: 768 },
  { width: 1_920, height: 1_080, dark: true },
];
const click = (page: Page, words: string) =>
  page.locator(`::-p-aria([name="${words}"][role="button"])`).click();
const text = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent);
const texts = (page: Page, selector: string) =>
  page.$$eval(selector, (all) => all.map((element) => element.textContent));
const untilText = (page: Page, selector: string, words: string) =>
  page.waitForFunction(
    (where: string, what: string) => document.querySelector(where)?.textContent.includes(what),
    {},
    selector,
    words,
  );
const untilClosed = (page: Page) => page.waitForFunction(() => document.querySelector('dialog') === null);

/** Looks at what is there in each size: small ones too are judged by axe. */
async function see(page: Page, name: string): Promise<void> {
  for (const view of views) {
    await look(page, name, [view]);
    if (view.width < laptop.width) expect(await axeViolations(page), `${name} at ${view.width}`).toEqual([]);
  }
  await page.setViewport({ width: laptop.width, height: laptop.height });
}

async function openRegister(className: string): Promise<{ page: Page; complaints: string[] }> {
  const tab = await room.open('/classes');
  await click(tab.page, `Register of ${className}`);
  await tab.page.waitForSelector('.register-tools');
  return tab;
}

async function choose(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const file = join(folder, name);
  await writeFile(file, content);
  const input = await page.waitForSelector('input[name=register-file]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  await untilText(page, 'dialog [role=status]', name);
}

beforeAll(async () => {
  [built, chromium, folder] = await Promise.all([
    buildCompanion(),
    launchChromium(),
    mkdtemp(join(tmpdir(), 'lids-down-lists-')),
  ]);
}, 120_000);
afterAll(async () => {
  await chromium.close();
  await Promise.all([built.remove(), rm(folder, { recursive: true })]);
});
beforeEach(async () => {
  room = await openRealHubRoom(chromium, built.folder);
});

const list = [
  'UPN;Legal Surname;Legal Forename;Preferred Forename;Reg;DOB;Chromebook',
  'X1;Example;Adeline;Ada;3 Robins;01/02/2018;1',
  'X2;Müller-Ñandú;Zoë;;3 Robins;02/02/2018;LD-014',
  'X3;Sample;Benjamin;Ben;3 Robins;03/02/2018;14',
  'X4;Sample;=HYPERLINK("http://x.example");;3 Robins;04/02/2018;4',
  'X5;;;;3 Robins;05/02/2018;5',
  'X6;<script>document.title=1</script>;Cy;;3 Robins;06/02/2018;99999',
  'X7;Example;ADA;;3 Robins;07/02/2018;7',
  `X8;${'Long'.repeat(25)};Dee;;3 Robins;08/02/2018;`,
  'X9;Trial\u202E;Eve 👩‍🚀;;3 Robins;09/02/2018;9',
  'X0;Other;Fay;;3 Foxes;10/02/2018;1',
].join('\r\n');

describe('the register of a class', () => {
  it('is imported after a preview, changed, printed, and asked who had a number', async () => {
    const { classId } = await room.teacher.addClass('Robins', 'red');
    const foxes = await room.teacher.addClass('Foxes', 'blue');
    await room.teacher.addChildren(foxes.classId, { 'Fay Other': 4 });
    const { page, complaints } = await openRegister('Robins');
    await see(page, 'register-empty');

    await click(page, 'Import a list');
    await page.waitForSelector('dialog[open]');
    await choose(page, 'class list.csv', list);
    await page.waitForSelector('#import-class');
    expect(await page.$('.import-preview')).toBeNull();
    await page.select('#import-class', '=3 Robins');
    await page.waitForSelector('.import-preview');
    expect(await text(page, '.import-file')).toContain('Stays on this computer: UPN, DOB.');
    expect(await texts(page, '.preview-list[data-kind=fault] li')).toEqual([
      'Line 4 has the number of line 3. The child keeps its own number, or gets a free one.',
      'Line 5 has a name that a spreadsheet would run as a formula. It is kept as text.',
      'Line 6 has no name. It is left out.',
      'Line 7 has no number from 1 to 9999. The child keeps its number, or gets a free one.',
      'Line 8 names the same child as line 2. It is left out; two children need names that differ.',
      'Line 10 had characters in its name that cannot be seen. They are taken out.',
    ]);
    await see(page, 'register-preview');
    expect((await room.teacher.register(classId)).entries).toEqual([]);
    await click(page, 'Take in 7 changes');
    await untilClosed(page);
    await page.waitForSelector('.register-table');
    expect(await texts(page, '.register-table .register-number')).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '9',
      '14',
    ]);
    expect(await page.$('.register-table script')).toBeNull();
    await see(page, 'register');
    expect(await text(page, '.register-shared')).toBe('4 also in Foxes');

    // By the keys alone: Ada gets 30, and the focus comes back.
    await page.focus('.register-table .button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    await page.focus('[name=number]');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('0');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.field-fault');
    await see(page, 'register-child');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('30');
    await page.keyboard.press('Enter');
    await untilClosed(page);
    await untilText(page, '.register-table tbody tr:last-child', '30');
    expect(complaints).toEqual([]);

    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await click(page, 'Print the sheet');
    await page.waitForSelector('[data-printed]');
    await page.emulateMediaType('print');
    const printed = await page.evaluate(() => document.body.innerText);
    for (const words of ['Robins', 'Red', '30', 'Ada Example', 'shred it']) expect(printed).toContain(words);
    for (const words of ['Change', 'Import', 'Classes']) expect(printed).not.toContain(words);
    await page.setViewport({ width: 794, height: 1_123 });
    if (shots !== undefined) await page.screenshot({ path: join(shots, 'register-sheet.png') });
    await page.setViewport({ width: laptop.width, height: laptop.height });
    await page.emulateMediaType('screen');

    const devTools = await page.createCDPSession();
    await devTools.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await click(page, 'Save as CSV');
    await untilText(page, '.register-said', 'Saved');
    const saved = await waitUntil('the saved register', async () => {
      const name = (await readdir(folder)).find((one) => one === 'register Robins.csv');
      return name && (await readFile(join(folder, name), 'utf8'));
    });
    expect(saved).toContain(`4,"'=HYPERLINK(""http://x.example"") Sample"`);
    expect(complaints).toEqual([]);

    await page.locator('[name=who-had-number]').fill('30');
    await click(page, 'Who had it?');
    await untilText(page, '.register-part [role=status]', 'Number 30');
    await page.$eval('[name=who-had-at]', (input) => {
      (input as HTMLInputElement).value = '2099-01-01T10:42';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await click(page, 'Who had it?');
    await untilText(page, '.holders', 'Ada Example');
    await page.locator('.register-part summary').click();
    await untilText(page, '.looks', 'Robin Example');
    await page.$eval('.looks', (element) => element.scrollIntoView({ block: 'end' }));
    await see(page, 'register-who-had');
    await click(page, 'Back to the classes');
    await page.waitForSelector('.class-list');
    await waitUntil('the focus back where it was', () =>
      page.evaluate(() => document.activeElement?.textContent === 'Register of Robins'),
    );
    await see(page, 'register-of-classes');
  });

  it('says who is missing from a second list, and ends their numbers only when that is wanted', async () => {
    const { classId } = await room.teacher.addClass('3B', 'turquoise');
    await room.teacher.addChildren(classId, { 'Ada Example': 31, 'Ben Sample': 32, 'Cy Trial': 33 });
    const { page, complaints } = await openRegister('3B');
    await click(page, 'Import a list');
    // Every fault can be read, however many there are.
    await choose(page, 'half empty.csv', `Name,Number\nAda Example,31\n${',7\n'.repeat(250)}`);
    await page.waitForSelector('.preview-list[data-kind=fault] li:nth-child(250)');
    expect(await text(page, '.preview-list[data-kind=fault]')).toContain('Line 252 has no name.');
    await choose(page, 'list.csv', 'Name,Class,Number\n"Example, Ada",3B,31\n"Sample, Ben",3B,40\n');
    await page.waitForSelector('[name=ends-others]');
    await untilText(page, '.import-preview', 'Take in 1 change');
    await page.locator('[name=ends-others]').click();
    await untilText(page, '.import-preview', 'Take in 2 changes');
    await see(page, 'register-preview-missing');
    await click(page, 'Take in 2 changes');
    await untilClosed(page);
    expect(await texts(page, '.register-table .register-number')).toEqual(['31', '40']);

    await click(page, 'Back to the classes');
    await click(page, 'Children who have left');
    await untilText(page, 'dialog', 'Cy Trial');
    await see(page, 'register-left');
    await click(page, 'Erase… the name Cy Trial');
    await click(page, 'Yes, erase for good the name Cy Trial');
    await untilText(page, 'dialog', 'One name is erased.');
    expect(await text(page, 'dialog')).not.toContain('Cy Trial');
    expect(complaints).toEqual([]);
  });

  it('says why a file cannot be read, and when the register has changed meanwhile', async () => {
    const { classId } = await room.teacher.addClass('Robins', 'red');
    const { page } = await openRegister('Robins');
    await click(page, 'Import a list');
    await choose(page, 'workbook.csv', Uint8Array.from([0x50, 0x4b, 3, 4]));
    await untilText(page, 'dialog .problem', 'workbook of Excel');
    await choose(page, 'school.csv', `Name\n${'Ada\n'.repeat(5_001)}`);
    await untilText(page, 'dialog .problem', '5,001 children');
    await see(page, 'register-refused');
    await page.$eval('.file-choice', (place) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['Name\nAda Example\n'], 'one.csv'));
      place.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await untilText(page, '.import-preview', 'Take in 1 change');
    await room.teacher.addChildren(classId, { 'Ben Sample': 1 });
    await click(page, 'Take in 1 change');
    await untilText(page, 'dialog .problem', 'has changed since');
    await untilText(page, '.import-preview', 'Not in the file: 1');
    await click(page, 'Take in 1 change');
    await untilClosed(page);
    expect(await texts(page, '.register-table .register-number')).toEqual(['1', '2']);

    // A sign-in that runs out takes the names from the screen.
    await page.evaluate(() => fetch('/api/sign-in', { method: 'DELETE' }));
    await page.waitForFunction(() => !document.body.textContent.includes('Ada Example'));
    await page.waitForSelector('[name=password]');
  });
});

describe('a name on the board', () => {
  it('shows by a deliberate tap in an opened tile alone, and is gone when it is closed', async () => {
    const { classId } = await room.teacher.addClass('Robins', 'red');
    await room.teacher.addChildren(classId, { 'Ada Example': 14 });
    await room.teacher.startLesson(classId);
    await room.chromebooks([14], 'red');
    const { page, complaints } = await room.open();
    await page.locator('.tile').click();
    await page.waitForSelector('.whose-number');
    expect(await text(page, 'body')).not.toContain('Ada Example');
    await click(page, 'Show whose number 14 is');
    await untilText(page, '.whose-number', 'Ada Example');
    expect(await text(page, '.whose-number')).toContain('In a lesson now.');
    await see(page, 'register-tile');
    await page.keyboard.press('Escape');
    await untilClosed(page);
    expect(await text(page, 'body')).not.toContain('Ada Example');
    expect(complaints).toEqual([]);
  });
});
