import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerSignIn } from '../../src/cli/demo/answer-sign-in.ts';
import { findHelpButton, pressAt } from '../../src/cli/demo/help-button.ts';
import { findShieldPage, shieldPage } from '../../src/cli/demo/shield-page.ts';
import { startSchool, type School } from '../../src/cli/demo/start-school.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { builtFolders } from '../../src/cli/serve/built-folders.ts';
import { startViewKey } from '../../src/extension/session/start/start-view.ts';
import { alarmWaitMs } from './support/classroom.ts';
import { liftedPage, openForAdults, typeCode, typeWrong } from './support/lift-here.ts';
import { sealedCodes } from './support/sealed-codes.ts';
import { waitForWords, wordsOn } from './support/shield-face.ts';

const words = '<!doctype html><title>Castles</title><p>A castle was a home.';
const sealed = await sealedCodes(2);
const aYearMs = 366 * 24 * 3_600_000;

let school: School;

beforeAll(async () => {
  school = await startSchool({
    folders: builtFolders(import.meta.url),
    policy: { hubAddress: 'https://hub.nowhere.example', liftCodes: sealed.liftCodes },
  });
  await waitForPolicy();
  await answerSignIn(school.chromebook);
});
afterAll(() => school.close());

/** Policy has come, and what follows from it is in force: the view of the start page is made last. */
async function waitForPolicy(): Promise<void> {
  const worker = await school.chromebook.worker();
  await waitUntil(
    'the policy in force',
    () =>
      worker.evaluate(async (key) => {
        const kept = (await chrome.storage.local.get(key))[key] as { noPolicy?: boolean } | undefined;
        return kept !== undefined && kept.noPolicy !== true;
      }, startViewKey),
    alarmWaitMs,
  );
}

it('a session that never met its hub is lifted by a sealed code, with a clock that is a year wrong either way', async () => {
  const { browser, extensionId } = school.chromebook;
  for (const [index, wrongByMs] of [-aYearMs, aYearMs].entries()) {
    school.pages.put(`/page-${index}`, words);
    const page = await browser.newPage();
    await page.goto(`http://castle.example/page-${index}`);
    const worker = await school.chromebook.worker();
    await worker.evaluate((ms) => {
      const clock = globalThis as typeof globalThis & { rightNow?: () => number };
      clock.rightNow ??= Date.now.bind(Date);
      const right = clock.rightNow;
      Date.now = () => right() + ms;
    }, wrongByMs);
    await pressAt(page, await waitUntil('the help button', () => findHelpButton(page)));
    const shield = await shieldPage(browser, extensionId);
    await waitForWords(shield, 'For adults');
    expect(await openForAdults(shield), 'a challenge that nobody could answer').toBeUndefined();
    expect(await wordsOn(shield)).toContain('Type a sealed code from the office.');
    await typeWrong(shield, 'K4T9-QXB2-M7CD');
    await typeCode(shield, sealed.codes[index] ?? '');
    const after = await liftedPage(browser, extensionId);
    await waitUntil('no shield', async () => (await findShieldPage(browser, extensionId)) === undefined);
    await after.click('.lifted-buttons button:last-child');
    await waitUntil('the start page', async () => after.url().endsWith('/session/start.html'));
  }
});
