import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { axeViolations } from '../../../companion/support/companion-in-chromium.ts';
import { pupilLanguages, type PupilLanguage } from '../../../../src/domain/policy/pupil-language.ts';
import { chooseLanguage } from './choose-language.ts';
import { keyboardFaults } from './keyboard-faults.ts';
import { layoutFaults } from './layout-faults.ts';
import { openScreen, sizes } from './size.ts';
import { standStill } from './stand-still.ts';

/** Where the pictures of every page go. */
export const picturesFolder = process.env['SCREENSHOTS'] ?? join(tmpdir(), 'lids-down-pages');

/** English and one from right to left; in the full run every one. */
const looked: readonly PupilLanguage[] =
  process.env['LIDS_DOWN_FULL'] === undefined ? ['en', 'ar'] : pupilLanguages;

/**
 * Looks at a page in one state: in English and in Arabic, or in every language, on two sizes of screen, with the eyes of axe (WCAG 2.2 AA), of a finger
 * and of a keyboard, and with high contrast; a picture of each is kept.
 *
 * @param alsoIn languages in which this state is known to be tight.
 * @returns what is wrong with it, one line each.
 */
export async function lookAtState(
  page: Page,
  name: string,
  alsoIn: readonly PupilLanguage[] = [],
): Promise<string[]> {
  await mkdir(picturesFolder, { recursive: true });
  const faults: string[] = [];
  const note = (where: string, found: readonly string[]) =>
    faults.push(...found.map((one) => `${where}: ${one}`));
  await page.bringToFront();
  const screen = await openScreen(page);
  for (const language of new Set([...looked, ...alsoIn])) {
    await chooseLanguage(page, language);
    for (const size of sizes) {
      const where = `${name} ${language} ${size.width}`;
      await screen.resize(size);
      await standStill(page);
      note(where, await axeViolations(page));
      note(where, await layoutFaults(page));
      await page.screenshot({ path: join(picturesFolder, `${name}-${language}-${size.width}.png`) });
    }
    note(`${name} ${language}`, await keyboardFaults(page));
  }
  note(`${name} in high contrast`, await inHighContrast(page, name));
  await chooseLanguage(page, 'en');
  await screen.close();
  return faults;
}

/** Forced colours take every colour of ours away; what is left has to say it all. */
async function inHighContrast(page: Page, name: string): Promise<string[]> {
  const session = await page.createCDPSession();
  const emulate = (features: { name: string; value: string }[]) =>
    session.send('Emulation.setEmulatedMedia', { features });
  await emulate([
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-contrast', value: 'more' },
  ]);
  await page.screenshot({ path: join(picturesFolder, `${name}-contrast.png`) });
  // It reads colours that the browser has put others in place of.
  const faults = [...(await axeViolations(page, ['color-contrast'])), ...(await keyboardFaults(page))];
  await emulate([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  faults.push(...(await movingParts(page)));
  await emulate([]);
  await session.detach();
  return faults;
}

/** Where motion is unwanted, nothing runs but what measures a wait, in steps. */
function movingParts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.getAnimations().flatMap((animation) => {
      const { duration, easing } = animation.effect?.getTiming() ?? {};
      const isStepped =
        easing?.startsWith('steps') === true ||
        getComputedStyle(
          (animation.effect as KeyframeEffect).target ?? document.body,
        ).animationTimingFunction.startsWith('steps');
      return animation.playState === 'running' && Number(duration) > 0 && !isStepped
        ? [`moves: ${(animation as CSSAnimation).animationName}`]
        : [];
    }),
  );
}
