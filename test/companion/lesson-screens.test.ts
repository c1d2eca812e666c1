import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givePolicyResponse, schoolPolicyPath } from '../../src/contracts/http/school-policy.ts';
import { buildCompanion, launchChromium } from './support/companion-in-chromium.ts';
import {
  laptop,
  look,
  openRealHubRoom,
  phone,
  projectorInTheDark,
  type RealHubRoom,
} from './support/real-hub-room.ts';

let built: Awaited<ReturnType<typeof buildCompanion>>;
let chromium: Browser;
let room: RealHubRoom;

const click = (page: Page, words: string) =>
  page.locator(`::-p-aria([name="${words}"][role="button"])`).click();
const text = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent);
const everyView = [laptop, projectorInTheDark, phone];
const thirty = Array.from({ length: 30 }, (_, index) => index + 1);

beforeAll(async () => {
  [built, chromium] = await Promise.all([buildCompanion(), launchChromium()]);
}, 120_000);
afterAll(async () => {
  await chromium.close();
  await built.remove();
});
beforeEach(async () => {
  room = await openRealHubRoom(chromium, built.folder);
});

describe('a lesson on the board', () => {
  it('starts with two taps, goes on, and ends for all', async () => {
    await room.teacher.addClass('Robins', 'red');
    await room.teacher.addClass('Foxes', 'blue');
    await room.chromebooks(thirty, 'red');
    const foxes = await room.chromebooks([31, 32, 33, 34, 35, 36], 'blue');
    const { page, complaints } = await room.open();
    await page.waitForSelector('.class-tile');
    await look(page, 'lesson-none', everyView);

    await page.locator('.class-tile[data-colour=red]').click();
    await page.waitForSelector('dialog[open]');
    await look(page, 'lesson-start', everyView);
    await click(page, 'Start');
    await page.waitForSelector('.lesson');
    expect(await page.$('dialog')).toBeNull();
    expect(await text(page, '.lesson')).toContain('Robins');
    expect(await text(page, '.lesson')).toContain('Red');
    const tilesAre = (count: number) =>
      page.waitForFunction((wanted) => document.querySelectorAll('.tile').length === wanted, {}, count);
    await tilesAre(30);
    await look(page, 'lesson-running', everyView);
    await click(page, 'Whole school');
    await tilesAre(36);
    await look(page, 'lesson-whole-school', everyView);
    await page.reload();
    await tilesAre(36);
    await click(page, 'My class');
    await tilesAre(30);
    // A press elsewhere in the school is in the strip, and its tile stands behind those of the class.
    await foxes[2]?.deliver([foxes[2].press()]);
    await page.waitForSelector('.strip-press');
    await tilesAre(31);
    expect(await page.$$eval('.tile-number', (all) => all.at(-1)?.textContent)).toBe('33');
    await look(page, 'lesson-press-elsewhere', everyView);
    expect((await room.teacher.board()).lessons).toMatchObject([{ className: 'Robins', mode: 'preset' }]);

    await click(page, 'Change');
    await page.locator('dialog .choice-card:nth-child(2) input').click();
    await page.locator('dialog .button--main').click();
    await page.waitForFunction(() => document.querySelector('dialog') === null);
    expect(await text(page, '.lesson')).toContain('Only what I send');

    await click(page, 'End for all');
    await look(page, 'lesson-ending', everyView);
    await page.locator('dialog .button--main').click();
    await page.waitForSelector('.class-tile[data-colour=red]');
    expect((await room.teacher.board()).lessons).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is started and ended by the keys alone', async () => {
    await room.teacher.addClass('Robins', 'red');
    await room.chromebooks([31], 'blue');
    const { page } = await room.open();
    await page.waitForSelector('.class-tile');
    await page.focus('.class-tile');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.lesson');
    await page.waitForFunction(() => document.querySelector('dialog') === null);
    await page.waitForSelector('p.empty-board');
    await look(page, 'lesson-nobody-yet', [laptop]);
    await page.focus('.lesson-tools button:last-child');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    // Whoever opened the question by a key does not answer it by the same key.
    await page.keyboard.press('Enter');
    expect(await page.$('dialog[open]')).not.toBeNull();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.class-tile');
    expect((await room.teacher.board()).lessons).toEqual([]);
  });

  it('of another adult is one word, and all of it by a tap', async () => {
    const { classId } = await room.teacher.addClass('Robins', 'red');
    await room.teacher.addClass('Foxes', 'blue');
    await room.teacher.addClass('Owls', 'red');
    await room.chromebooks(thirty.slice(0, 6), 'blue');
    const { page } = await room.open();
    await room.colleague().startLesson(classId, 'nothing', 30);
    await page.waitForSelector('.other-lesson');
    expect(await text(page, '.other-lesson')).toBe('Robins in a lesson');
    expect(await text(page, '.class-tile[data-waits=true]')).toContain('waits for Robins to end');
    await page.focus('.class-tile[data-waits=true]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.class-waits');
    expect(await text(page, '.class-waits')).toContain('Owls cannot begin now. Robins has Red too');
    expect(await text(page, '.class-waits')).toContain('Sam Example or another teacher can end it before');
    await look(page, 'lesson-colour-held', everyView);
    await click(page, 'To the classes');
    await page.waitForSelector('#classes-title');
    await page.goBack();
    await page.locator('.other-lesson').click();
    await page.waitForSelector('.lesson');
    expect(await text(page, '.lesson')).toContain('started by Sam Example');
    await look(page, 'lesson-of-another', everyView);
  });

  it('that cannot be started says why', async () => {
    await room.teacher.addClass('Robins', 'red');
    const owls = await room.teacher.addClass('Owls', 'red');
    const { page } = await room.open();
    await page.locator('.class-tile').click();
    await page.waitForSelector('dialog[open]');
    await room.teacher.startLesson(owls.classId);
    await click(page, 'Start');
    await page.waitForSelector('dialog .problem');
    await look(page, 'lesson-refused', everyView);
  });
});

describe('in a lesson', () => {
  async function openLesson(view = laptop) {
    const { classId } = await room.teacher.addClass('Robins', 'red');
    const devices = await room.chromebooks([3, 14, 15, 21], 'red');
    const { lessonId } = await room.teacher.startLesson(classId);
    const { page, complaints } = await room.open('/', view);
    await page.waitForSelector('.lesson');
    const lesson = async () => (await room.teacher.board()).lessons[0];
    /** From now on the hub knows a policy that closes weir.example. */
    const closeWeir = async () => {
      const text = JSON.stringify({
        schoolName: 'Meadow Lane Primary',
        hubAddress: room.hub.address,
        enrolmentKey: room.hub.enrolmentKey,
        deviceNumber: { source: 'asset-id' },
        classes: [{ colour: 'red', name: 'Robins', keyStage: 'lower-ks2' }],
        blockedSites: ['weir.example'],
      });
      const given = await room.teacher.call('POST', schoolPolicyPath, { text, keep: true });
      expect(givePolicyResponse.parse(await given.json()).kept).toBe(true);
    };
    return { closeWeir, page, complaints, devices, lessonId, lesson };
  }

  it('links are pasted and sent, to all or to some, and taken back', async () => {
    const { page, complaints, devices, lesson, closeWeir } = await openLesson();
    await click(page, 'Send links');
    await page.waitForSelector('dialog[open]');
    await page.type('#send-links', 'The moat: castle.example/moat\njavascript://x\nnothing here');
    await look(page, 'send-faults', everyView);
    expect(await text(page, '#send-faults')).toContain('Line 2 is no address of the web');
    expect(await text(page, '#send-faults')).toContain('Line 3 has no address');
    await page.locator('dialog [type=submit]').click();
    expect(await page.$('dialog[open]')).not.toBeNull();
    await page.locator('#send-links').fill('The moat: castle.example/moat\nhttps://river.example/ Rivers');
    await page.locator('dialog .choice:nth-of-type(1) .choice-card:nth-child(2) input').click();
    await page.locator('[name=numbers]').fill('3, 14-15');
    await page.locator('dialog .choice:last-of-type .choice-card:nth-child(2) input').click();
    await look(page, 'send', everyView);
    await page.setViewport({ width: laptop.width, height: laptop.height });
    await page.locator('dialog [type=submit]').click();
    await page.waitForFunction(() => document.querySelector('dialog') === null);
    expect((await lesson())?.sent).toEqual([
      { address: 'https://castle.example/moat', title: 'The moat', numbers: [3, 14, 15], atOnce: 1 },
      { address: 'https://river.example/', title: 'Rivers', numbers: [3, 14, 15], atOnce: 1 },
    ]);
    await click(page, 'Send links');
    await look(page, 'sent');
    await click(page, 'Take back The moat');
    await page.waitForFunction(() => document.querySelectorAll('.opened-sites li').length === 1);
    expect((await lesson())?.sent).toHaveLength(1);

    // What policy keeps closed is said, and the dialog stays. To one number alone another link opens as it was sent.
    await closeWeir();
    await page.locator('#send-links').fill('https://weir.example/ The weir\nhttps://moat.example/ The moat');
    await page.locator('dialog .choice:nth-of-type(1) .choice-card:nth-child(2) input').click();
    await page.locator('[name=numbers]').fill('14');
    await page.locator('dialog [type=submit]').click();
    await page.waitForSelector('dialog .notice');
    expect(await text(page, 'dialog')).toContain(
      '“The weir” is sent, but the school’s policy keeps it closed: It stands on the list of closed sites.',
    );
    await page.waitForSelector('.stays-closed');
    expect(await page.$$eval('dialog .notice, .stays-closed', (all) => all.length)).toBe(2);
    await look(page, 'sent-stays-closed', everyView);

    // A press is told above what is open, to a screen reader too, and a tap leads to it.
    const dialog = await page.$('dialog');
    expect(await page.$('dialog [aria-live=assertive]:empty')).not.toBeNull();
    await devices[3]?.deliver([devices[3].press()]);
    await page.waitForSelector('dialog .others-waiting button');
    expect(await text(page, 'dialog [aria-live=assertive]')).toBe('Number 21 needs help');
    await look(page, 'send-pressed', everyView);
    for (const device of devices.slice(0, 3)) await device.deliver([device.press()]);
    await page.waitForFunction(() =>
      document.querySelector('dialog')?.textContent.includes('2 more need help'),
    );
    expect(await page.$$('dialog .others-waiting button')).toHaveLength(3);
    await look(page, 'send-four-pressed', [laptop, phone]);
    await click(page, 'Number 21 needs help');
    await page.waitForFunction(() => document.activeElement?.id === 'alert-title');
    expect(await dialog?.evaluate((element) => element.isConnected)).toBe(false);
    expect(await page.$$('dialog')).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('all eyes go up by one tap, and come back by another', async () => {
    const { page, lesson } = await openLesson();
    await click(page, 'Eyes up');
    await page.waitForSelector('.lesson-eyes');
    await look(page, 'eyes-up', everyView);
    expect((await lesson())?.eyesUp).toBe(true);
    await click(page, 'Screens back on');
    await page.waitForFunction(() => document.querySelector('.lesson-eyes') === null);
    expect((await lesson())?.eyesUp).toBe(false);
  });

  it('a site that children want is answered once, and its address shows by a tap only', async () => {
    const { page, complaints, devices, lesson, closeWeir } = await openLesson();
    const hostile = 'https://river.example/<img src=x>/\u202Egpj.exe';
    for (const device of devices) await device.deliver([device.wish(hostile)]);
    await page.waitForSelector('.lesson-wishes');
    await page.waitForFunction(() =>
      document.querySelector('.lesson-wishes')?.textContent.startsWith('4 children want a site'),
    );
    expect(await text(page, 'body')).not.toContain('river.example');
    await look(page, 'wishes-waiting', everyView);
    await page.locator('.lesson-wishes').click();
    await page.waitForSelector('.wish');
    expect(await text(page, '.wish')).toContain('wanted by 4 children: 3, 14, 15 and 21');
    expect(await page.$$('.wish a, .wish img')).toEqual([]);
    await look(page, 'wishes', everyView);
    await click(page, 'Open for this lesson river.example');
    await page.waitForSelector('.wish-answered');
    expect(await lesson()).toMatchObject({ opened: ['river.example'], wishes: { sites: 0 } });
    await page.locator('[name=site]').fill('no address');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.field-fault');
    await page.locator('[name=site]').fill('www.moat.example/deep');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.opened-sites li').length === 2);
    await look(page, 'sites', everyView);
    await click(page, 'Close river.example');
    await page.waitForFunction(() => document.querySelectorAll('.opened-sites li').length === 1);
    expect((await lesson())?.opened).toEqual(['moat.example']);
    expect(await text(page, '.wish-answered')).toBe('Opened, and closed again');

    // What policy keeps closed is no yes: not in what is said, not at the wish, not in the list.
    await closeWeir();
    await devices[0]?.deliver([devices[0].wish('https://weir.example/fish')]);
    await click(page, 'Open for this lesson weir.example');
    const closed = 'the school’s policy keeps it closed: It stands on the list of closed sites.';
    await page.waitForSelector('.wish .notice');
    expect(await text(page, '.wish .notice')).toBe(`Opened here, but ${closed}`);
    expect(await text(page, 'dialog [role=status]')).toBe(`weir.example is opened here, but ${closed}`);
    await page.waitForSelector('.stays-closed');
    expect(await page.$$('.wish-answered')).toHaveLength(1);
    await look(page, 'wish-stays-closed', everyView);
    await click(page, 'Leave closed weir.example');
    await page.waitForFunction(() => document.querySelectorAll('.wish-answered').length === 2);
    await page.waitForFunction(() => document.querySelectorAll('.opened-sites li').length === 1);
    expect((await lesson())?.opened).toEqual(['moat.example']);
    expect(complaints).toEqual([]);
  });

  it('the internet is withdrawn from one number with a reason, and given back', async () => {
    const { page, lesson } = await openLesson();
    await page.locator('.tile').click();
    await page.waitForSelector('dialog[open]');
    await click(page, 'No internet on 3…');
    await look(page, 'withdraw', everyView);
    await click(page, 'Asked twice to stop');
    await page.waitForFunction(() => document.querySelector('.withdraw')?.textContent.includes('Give the'));
    await look(page, 'withdrawn', everyView);
    expect((await lesson())?.withdrawn).toMatchObject([{ number: 3, reason: 'Asked twice to stop' }]);
    await page.keyboard.press('Escape');
    await click(page, 'No internet: 3');
    await page.waitForSelector('dialog[open]');
    await click(page, 'Give the internet back');
    await page.waitForFunction(() => document.querySelector('.withdraw') === null);
    expect((await lesson())?.withdrawn).toEqual([]);
  });
});

describe('the classes', () => {
  it('are written down, written anew and put away', async () => {
    const { page, complaints } = await room.open();
    await look(page, 'classes-none-on-board');
    await click(page, 'Write down your classes');
    await page.waitForSelector('#classes-title');
    expect(new URL(page.url()).pathname).toBe('/classes');
    for (const name of ['Robins', 'Foxes']) {
      await click(page, 'Add a class');
      await page.locator('[name=name]').fill(name);
      if (name === 'Foxes') await look(page, 'class-add', everyView);
      await page.locator('dialog [type=submit]').click();
      await page.waitForFunction(() => document.querySelector('dialog') === null);
    }
    await look(page, 'classes', everyView);
    expect((await room.teacher.board()).classes).toMatchObject([
      { name: 'Foxes', colour: 'orange' },
      { name: 'Robins', colour: 'red' },
    ]);

    await click(page, 'Change Robins');
    await page.locator('[name=name]').fill(' ');
    await page.locator('dialog [type=submit]').click();
    await page.waitForSelector('.field-fault');
    await page.locator('[name=name]').fill('3 Robins');
    await page.locator('.colour-card[data-colour=purple] input').click();
    await page.locator('dialog [type=submit]').click();
    await page.waitForFunction(() => document.querySelector('dialog') === null);
    expect((await room.teacher.board()).classes).toMatchObject([{ name: '3 Robins', colour: 'purple' }, {}]);

    await click(page, 'Change Foxes');
    await page.locator('.colour-card[data-colour=purple] input').click();
    await page.waitForSelector('dialog .notice');
    expect(await text(page, 'dialog .notice')).toContain('Purple is the colour of 3 Robins too.');
    await look(page, 'class-same-colour', everyView);
    await page.locator('.colour-card[data-colour=orange] input').click();
    await page.waitForFunction(() => document.querySelector('dialog .notice') === null);
    await click(page, 'Put this class away');
    await page.waitForFunction(() => document.querySelectorAll('.class-entry').length === 1);
    await page.goBack();
    await page.waitForSelector('.class-tile');
    expect(complaints).toEqual([]);
  });
});
