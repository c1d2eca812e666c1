import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { darkness } from '../../src/cli/demo/darkness.ts';
import { sayOnMyWay } from '../../src/cli/demo/teacher.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import type { SchoolEvent } from '../../src/domain/events/school-event.ts';
import { whatItWas } from '../../src/domain/incidents/what-it-was.ts';
import { axeViolations } from '../companion/support/companion-in-chromium.ts';
import { startClassroom, waitUntilClosed, type Classroom } from './support/classroom.ts';
import { buttonOf, sayWhat, tap, waitForWords, wordsOn } from './support/shield-face.ts';

const page = '<!doctype html><title>Castles</title><p>A castle was a home.';
const sizes = [
  { width: 1_366, height: 768 },
  { width: 800, height: 600 },
];
const shots = process.env['SCREENSHOTS'];

let room: Classroom;

beforeAll(async () => {
  if (shots !== undefined) await mkdir(shots, { recursive: true });
  room = await startClassroom();
  expect(room.school.chromebook.policySource).toBe('managed');
});
afterEach(() => room.liftAll());
afterAll(() => room.close());

/** A child presses; the words stand. */
async function pressed(): Promise<Page> {
  const open = await room.open(page);
  await room.press(open);
  const shield = await room.shield();
  await waitUntilClosed(open);
  await waitForWords(shield, 'Go and tell an adult.');
  return shield;
}

const eventsOf = async <K extends SchoolEvent['kind']>(kind: K) =>
  (await room.rows.events())
    .map(({ text }) => JSON.parse(text) as SchoolEvent)
    .filter((event): event is Extract<SchoolEvent, { kind: K }> => event.kind === kind);

/** Looks at a state of the shield at both sizes: nobody is kept out, nothing hangs over, everything can be tapped. */
async function look(shield: Page, name: string): Promise<void> {
  // What fades in is told apart from what is too dim.
  await waitUntil('everything to have come up', () =>
    shield.evaluate(() =>
      document
        .getAnimations()
        .every(
          ({ playState, effect }) => playState === 'finished' || effect?.getTiming().duration === 10_000,
        ),
    ),
  );
  for (const { width, height } of sizes) {
    await shield.setViewport({ width, height });
    expect(await axeViolations(shield), `${name} at ${width}`).toEqual([]);
    const over = await shield.evaluate(() => [
      document.documentElement.scrollWidth - innerWidth,
      document.documentElement.scrollHeight - innerHeight,
    ]);
    expect(Math.max(...over), `${name} at ${width}`).toBeLessThanOrEqual(0);
    const small = await shield.$$eval('button', (all) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => one.getBoundingClientRect())
        .filter((box) => box.width < 48 || box.height < 48),
    );
    expect(small, `${name} at ${width}`).toEqual([]);
    await picture(shield, `${name}-${width}`);
  }
  await shield.setViewport(null);
}

async function picture(shield: Page, name: string): Promise<void> {
  if (shots !== undefined) await shield.screenshot({ path: join(shots, `shield-${name}.png`) });
}

/** Every sentence that stands has a picture beside it. */
async function expectPictures(shield: Page): Promise<void> {
  const bare = await shield.$$eval('.saying, .choice, .quiet-button', (all) =>
    all.filter((one) => one.querySelector('svg') === null).map((one) => one.textContent),
  );
  expect(bare).toEqual([]);
}

/** Helpline and CEOP are in reach in every view, and nothing on the shield leads away from it. */
async function expectHelpInWords(shield: Page): Promise<void> {
  await waitForWords(shield, 'Childline: 0800\u00a01111');
  expect(await wordsOn(shield)).toContain('CEOP: ceop.police.uk');
  expect(await shield.$$('body a, body area, body iframe, body form[action]')).toEqual([]);
}

describe('what a child may say, and never has to', () => {
  it('is one tap on a picture: it goes to the hub, and the adult who opens the press sees it in words and picture', async () => {
    const shield = await pressed();
    await waitForWords(shield, 'It has arrived.');
    expect(await wordsOn(shield)).toContain('Well done for telling.');
    expect(
      await shield.$eval('.who', (one) => [one.textContent, one.querySelectorAll('svg').length]),
    ).toEqual(['14', 1]);
    await look(shield, 'arrived');
    await expectPictures(shield);
    await expectHelpInWords(shield);
    await tap(shield, 'What was it?');
    await waitForWords(shield, 'You do not have to say.');
    await expectHelpInWords(shield);
    expect(
      await shield.$$eval('[data-what]', (all) => all.map((one) => one.getAttribute('data-what'))),
    ).toEqual(whatItWas.options);
    await look(shield, 'what');
    await expectPictures(shield);
    await sayWhat(shield, 'scary');

    const [press] = (await room.presses()).slice(-1);
    const described = await waitUntil('the word on the hub', async () =>
      (await eventsOf('help-described')).at(-1),
    );
    expect(described).toMatchObject({ lane: 'report', details: { reportId: press?.id, what: 'scary' } });

    const teacher = room.school.teacher.page;
    await sayOnMyWay(teacher, 14);
    await waitForWords(shield, 'Your teacher has seen it and is coming.');
    await look(shield, 'coming');
    await teacher.locator('::-p-aria([name="Show what it was"][role="button"])').click();
    await teacher.waitForSelector('.child-says .child-picture');
    expect(await teacher.$eval('.child-says', (one) => one.textContent)).toContain('Something scary');
    await teacher.keyboard.press('Escape');
  });

  it('can be changed, and is not shown to whoever comes to the screen', async () => {
    const shield = await pressed();
    const before = (await eventsOf('help-described')).length;
    await tap(shield, 'What was it?');
    await sayWhat(shield, 'rude-pictures');
    expect(await wordsOn(shield)).not.toContain('Rude');
    await look(shield, 'thanks');
    await tap(shield, 'Choose again');
    expect(await shield.$$('[aria-pressed=true], [data-kept=true]')).toEqual([]);
    await sayWhat(shield, 'not-sure');
    await waitUntil(
      'both words on the hub',
      async () => (await eventsOf('help-described')).length === before + 2,
    );
    expect((await eventsOf('help-described')).slice(before).map(({ details }) => details.what)).toEqual([
      'rude-pictures',
      'not-sure',
    ]);
  });

  it('about a grown-up names somebody else to tell, and a number to ring; "your teacher" is named no more', async () => {
    const shield = await pressed();
    await tap(shield, 'What was it?');
    await sayWhat(shield, 'about-a-grown-up');
    await waitForWords(shield, 'Tell another grown-up you trust.');
    await waitForWords(shield, 'Or ring Childline: 0800\u00a01111');
    expect(await wordsOn(shield)).not.toContain('Go and tell an adult.');
    await look(shield, 'grown-up');
    await expectPictures(shield);

    const teacher = room.school.teacher.page;
    await sayOnMyWay(teacher, 14);
    await waitForWords(shield, 'An adult has seen it and is coming.');
    await look(shield, 'grown-up-coming');
    await teacher.keyboard.press('Escape');
    expect(await teacher.$eval('main', (one) => one.textContent)).not.toMatch(/grown-up/);
  });

  it('can be left: nothing is sent, and nothing more is asked', async () => {
    const before = (await eventsOf('help-described')).length;
    const shield = await pressed();
    await tap(shield, 'What was it?');
    await tap(shield, 'Go back');
    await waitForWords(shield, 'Go and tell an adult.');
    expect(await wordsOn(shield)).not.toContain('Thank you');
    expect(await eventsOf('help-described')).toHaveLength(before);
  });
});

describe('"I pressed by mistake"', () => {
  it('is recorded and marked on the board, the alert stays open and the shield stays; it can be taken back', async () => {
    const shield = await pressed();
    await tap(shield, 'I pressed by mistake');
    await waitForWords(shield, 'That is all right.');
    await waitForWords(shield, 'An adult can open the screen.');
    await expectHelpInWords(shield);
    await look(shield, 'mistake');
    await expectPictures(shield);
    const teacher = room.school.teacher.page;
    await waitUntil('the mark on the board', () => teacher.$('.strip-mistake'));
    expect(await teacher.$eval('.strip-press', (one) => one.getAttribute('data-status'))).toBe('needs-help');
    expect((await eventsOf('pressed-by-mistake')).at(-1)?.details).toMatchObject({ leadsTo: 'shield-stays' });
    await room.shield();

    await tap(shield, 'No, I want to tell');
    await waitForWords(shield, 'Go and tell an adult.');
    await waitUntil('no mark on the board', async () => (await teacher.$('.strip-mistake')) === null);
    expect((await eventsOf('pressed-by-mistake')).at(-1)?.details).toMatchObject({ takenBack: true });
  });
});

describe('the shield is for every child', () => {
  it('by the keys alone, with a focus that is seen: what it was, and back to the words', async () => {
    const shield = await pressed();
    const reached: string[] = [];
    const press = async (words: string) => {
      // Some come with the report that the shield waits for: keys that were quicker would pass them by.
      await buttonOf(shield, words);
      for (let tab = 0; tab < 15; tab += 1) {
        await shield.keyboard.press('Tab');
        const focused = await shield.evaluate(() => {
          const button = document.activeElement?.closest<HTMLElement>('button');
          const { outlineStyle = 'none', outlineWidth = '0' } = button ? getComputedStyle(button) : {};
          return { words: button?.innerText, outline: outlineStyle === 'none' ? '0' : outlineWidth };
        });
        if (focused.words === undefined) continue;
        expect(Number.parseFloat(focused.outline), focused.words).toBeGreaterThanOrEqual(3);
        reached.push(focused.words);
        if (focused.words.includes(words)) return shield.keyboard.press('Enter');
      }
      throw new Error(`the keys do not come to "${words}", only to ${reached.join(', ')}`);
    };
    await press('What was it?');
    await waitForWords(shield, 'You do not have to say.');
    expect(await shield.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await press('Someone unkind');
    await waitForWords(shield, 'Thank you for saying.');
    expect(await shield.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await press('I pressed by mistake');
    await waitForWords(shield, 'That is all right.');
    await press('No, I want to tell');
    await waitForWords(shield, 'Go and tell an adult.');
  });

  it('with reduced motion nothing moves', async () => {
    const shield = await pressed();
    await shield.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await shield.reload();
    await waitForWords(shield, 'Go and tell an adult.');
    const moving = await shield.evaluate(() =>
      document
        .getAnimations()
        .map(({ effect }) => Number(effect?.getComputedTiming().duration))
        .filter((duration) => duration > 0),
    );
    expect(moving).toEqual([]);
  });

  it('with forced colours it is black first, and keeps its edges', async () => {
    const shield = await pressed();
    const session = await shield.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await shield.reload();
    await shield.evaluate(() => document.getAnimations().forEach((animation) => animation.pause()));
    expect(darkness(Buffer.from(await shield.screenshot()))).toBe(1);
    await shield.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    // Chromium tells axe the colours that were written, not those that are forced: edges are what can be judged.
    const edges = () =>
      shield.$$eval('.status, .quiet-button, .choice', (all) =>
        all.map((one) => Number.parseFloat(getComputedStyle(one).borderTopWidth)),
      );
    await waitForWords(shield, 'It has arrived.');
    expect(Math.min(...(await edges()))).toBeGreaterThan(0);
    await picture(shield, 'in-forced-colours');
    await tap(shield, 'What was it?');
    expect(Math.min(...(await edges()))).toBeGreaterThan(0);
    await picture(shield, 'what-in-forced-colours');
    await session.detach();
  });
});
