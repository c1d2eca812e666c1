import type { Page } from 'puppeteer-core';
import { answerSignIn } from './answer-sign-in.ts';
import { darkness } from './darkness.ts';
import { deviceReports } from './device-reports.ts';
import { demoAddress } from './demo-page.ts';
import { filmPage, type Film } from './film.ts';
import { findHelpButton, pressAt } from './help-button.ts';
import type { HubRows } from './hub-rows.ts';
import { markAfter } from './marks.ts';
import { canBeRead, fillsTheScreen, shieldPage } from './shield-page.ts';
import type { School } from './start-school.ts';
import { steps, type Step, type StepTaken } from './step.ts';
import { findTile, sayOnMyWay, tileStatus } from './teacher.ts';
import { waitUntil } from './wait-until.ts';

/** What was filmed on each side, once there was something to film. */
export type Films = { page: Film; teacher?: Film; shield?: Film };

/** A device may need some seconds for its policy, and for enrolling after it. */
const readyTimeoutMs = 60_000;

/** The page's clock and ours may differ by this much, in milliseconds. */
const clockSlackMs = 50;

/** From this share of black pixels on a page is black: a button or a word may stand on it. */
const blackFrom = 0.9;

/** Opens the demo's page on the Chromebook, when the device has enrolled and the teacher's board shows its number. */
export async function openPageWhenReady(school: School, rows: HubRows): Promise<Page> {
  await waitUntil(
    'the enrolment of Chromebook 14',
    async () => (await rows.deviceNumbers()).includes(14),
    readyTimeoutMs,
  );
  await waitUntil("number 14 on the teacher's board", () => findTile(school.teacher.page, 14));
  await answerSignIn(school.chromebook);
  const [page = await school.chromebook.browser.newPage()] = await school.chromebook.browser.pages();
  await page.goto(demoAddress);
  return page;
}

/**
 * Presses the button on a page and follows the press to its end. Each step is given only when there is evidence for
 * it, past the program that claims it: pixels, the device's database, the window, the hub's disk, the board, the shield.
 *
 * @param films is filled on the way; all sides are filmed when `everySide` is set.
 * @throws Error that names what did not happen.
 */
export async function* followPress(
  school: School,
  rows: HubRows,
  page: Page,
  filming: { everySide: boolean; films: (films: Films) => void },
): AsyncGenerator<StepTaken> {
  const button = await waitUntil('the help button', () => findHelpButton(page));
  const films: Films = { page: await filmPage(page) };
  if (filming.everySide) films.teacher = await filmPage(school.teacher.page);
  filming.films(films);

  await waitUntil('a bright picture of the page before the press', async () =>
    films.page.frames.some((frame) => darkness(frame.png) < blackFrom / 2),
  );

  const pressedAt = await pressAt(page, button);
  yield { step: 'pressed', at: pressedAt, ms: 0 };
  const found = new Map<Step, number>();
  let failure: unknown;
  try {
    await gatherEvidence(school, rows, { pressedAt, films, filmShield: filming.everySide, found });
  } catch (error) {
    failure = error;
  }
  for (const step of steps) {
    const at = found.get(step);
    if (at !== undefined) yield { step, at, ms: Math.max(0, at - pressedAt) };
  }
  if (failure !== undefined) throw failure;
  const at = await answerPress(school, pressedAt);
  yield { step: 'seen', at, ms: at - pressedAt };
}

/** Looks for what each step leaves behind, and notes when it happened (milliseconds since 1970). */
async function gatherEvidence(
  school: School,
  rows: HubRows,
  press: { pressedAt: number; films: Films; filmShield: boolean; found: Map<Step, number> },
): Promise<void> {
  const { chromebook, teacher } = school;
  const { pressedAt, films, found } = press;
  const shield = await shieldPage(chromebook.browser, chromebook.extensionId);
  if (press.filmShield) films.shield = await filmPage(shield);

  const worker = await chromebook.worker();
  const stored = await markAfter(worker, 'press-stored', pressedAt);
  const report = await waitUntil("the report in the device's database", async () =>
    (await deviceReports(worker)).find((one) => one.kept && one.pressedAt >= pressedAt - clockSlackMs),
  );
  found.set('stored', stored);

  const covered = await markAfter(worker, 'shield-covered', pressedAt);
  await waitUntil('a shield that fills the screen', () => fillsTheScreen(shield));
  found.set('covered', covered);

  const row = await waitUntil("the report on the hub's disk", async () =>
    (await rows.events()).find((one) => one.eventId === report.eventId && one.kind === 'help-requested'),
  );
  found.set('received', row.receivedAt);

  const shown = await markAfter(teacher.page, 'alert-shown', pressedAt);
  await waitUntil(
    "the alert of number 14 on the teacher's board",
    async () => (await tileStatus(teacher.page, 14)) === 'needs-help',
  );
  found.set('shown', shown);

  // Only now, since reading a picture keeps this program, and with it the hub, from everything else.
  const black = await waitUntil('a black picture of the page', async () =>
    films.page.frames.find((frame) => frame.time >= pressedAt && darkness(frame.png) >= blackFrom),
  );
  found.set('black', black.time);
}

/** The teacher says "On my way", and the child reads it; when that was, in milliseconds since 1970. */
async function answerPress({ chromebook, teacher }: School, pressedAt: number): Promise<number> {
  const shield = await shieldPage(chromebook.browser, chromebook.extensionId);
  // A person needs longer than a program: by then the shield's words, which come up slowly, can be read.
  await waitUntil('the words on the shield', () => canBeRead(shield));
  await sayOnMyWay(teacher.page, 14);
  await markAfter(teacher.page, 'alert-coming', pressedAt);
  const seen = await markAfter(shield, 'shield-coming', pressedAt);
  await waitUntil('the words "is coming" on the shield', () =>
    shield.evaluate(() => document.body.innerText.includes('is coming')),
  );
  return seen;
}
