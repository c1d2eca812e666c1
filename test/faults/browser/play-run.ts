import { setTimeout as pause } from 'node:timers/promises';
import { TargetType, type Page } from 'puppeteer-core';
import { answerSignIn } from '../../../src/cli/demo/answer-sign-in.ts';
import { darkness } from '../../../src/cli/demo/darkness.ts';
import { findHelpButton, pressAt } from '../../../src/cli/demo/help-button.ts';
import { waitUntil } from '../../../src/cli/demo/wait-until.ts';
import { killWorkerAt } from '../../browser/support/kill-worker-at.ts';
import { readDeviceStore } from './device-store.ts';
import { isInstalledForGood, type FaultySchool } from './faulty-school.ts';
import type { Act, Fault, RunPlan } from './run-plan.ts';
import { Witness } from './witness.ts';

/** What a run left to be judged. */
export type PlayedRun = {
  witness: Witness;
  /** Sessions of a profile that was wiped. */
  wipedSessions: ReadonlySet<string>;
  /** Where the child pressed, and whether nothing stopped its page from saying it until it was kept. */
  press: { address: string; isSure: boolean } | undefined;
  /** What struck, as often as it did. */
  struck: string[];
};

/** A place between two steps that is not come to in this time is not come to at all, in milliseconds. */
const comesToItWithinMs = 8_000;
/** What a child does is done in this time unless the browser is gone, in milliseconds. */
const doneWithinMs = 40_000;
/** Longest wait for all to have arrived once all is well again, in milliseconds. */
const arrivesWithinMs = 120_000;
const words = '<!doctype html><title>Castles</title><p>A castle was a home, a store and a safe place.';

/** Plays one run to its end: things are done and go wrong, then all is well again and what was kept has to arrive. */
export async function playRun(school: FaultySchool, plan: RunPlan): Promise<PlayedRun> {
  const witness = new Witness();
  const wipedSessions = new Set<string>();
  const struck: string[] = [];
  let press: PlayedRun['press'];
  for (const [number, act] of plan.acts.entries()) {
    const path = `/run-${plan.seed}-${number}`;
    if (act.does === 'press') press = { address: `http://castle.example${path}`, isSure: false };
    const wasDone = await playAct(school, act, path, { witness, struck });
    if (press !== undefined && act.does === 'press') press.isSure = wasDone;
    if (act.isMendedAfter) await mend(school);
  }
  if (plan.isWipedAtItsEnd) {
    for (const { session } of witness.heads.values()) wipedSessions.add(session);
    await school.wipeChromebook();
    struck.push('profile wiped');
    await mend(school);
    await school.chromebook.start();
    if (press !== undefined) press.isSure = false;
    await answerSignIn(school.chromebook);
    await isInstalledForGood(school.chromebook);
  }
  await mend(school);
  await everythingArrives(school, witness);
  await liftAll(school);
  return { witness, wipedSessions, press, struck };
}

/** @returns whether what was done was done to its end, with the browser alive. */
async function playAct(
  school: FaultySchool,
  act: Act,
  path: string,
  { witness, struck }: Pick<PlayedRun, 'witness' | 'struck'>,
): Promise<boolean> {
  const { chromebook } = school;
  if (act.does === 'press') await answerSignIn(chromebook);
  const isKilled = act.fault.kind === 'browser killed';
  const stopWatching = witness.watch(chromebook);
  let isDone: boolean;
  try {
    const strike = await arm(school, act.fault, struck);
    const doing = (
      act.does === 'press' ? pressOn(school, path, strike) : askForPages(school, path, act.pages, strike)
    ).then(
      () => true,
      (error: unknown) => {
        // What was done in a browser that is killed meanwhile ends as it may.
        if (isKilled) return false;
        throw error;
      },
    );
    isDone = await Promise.race([doing, pause(doneWithinMs, false, { ref: false })]);
    if (!isDone && !isKilled)
      throw new Error(`${act.does} was not done within ${doneWithinMs / 1_000} seconds`);
  } finally {
    // Also after a fault: whoever watches on keeps the whole from ending.
    await stopWatching();
  }
  if (isKilled) await chromebook.start();
  return isDone && !isKilled;
}

/** What happens when the child begins; it returns when it is over. */
type Strike = () => Promise<void>;

async function arm(school: FaultySchool, fault: Fault, struck: string[]): Promise<Strike> {
  const { chromebook, hub, line } = school;
  const after = (milliseconds: number, work: () => Promise<void>) => async () => {
    await pause(milliseconds);
    await work();
    struck.push(fault.kind);
  };
  switch (fault.kind) {
    case 'browser killed':
      return after(fault.afterMs, () => chromebook.kill());
    case 'hub killed':
      return async () => {
        await pause(fault.afterMs);
        // It may lie there still from what struck before.
        if (hub.isRunning) struck.push(fault.kind);
        await hub.kill();
      };
    case 'worker killed':
      return after(fault.afterMs, () => chromebook.killWorker());
    case 'line cut':
      return after(fault.afterMs, async () => line.cut());
    case 'hub killed over a batch':
      hub.dieAt(fault.point);
      return async () => undefined;
    case 'bad line':
      line.fates.push(...fault.fates);
      return async () => undefined;
    case 'worker killed between two steps': {
      const { killed } = await killWorkerAt({ school }, fault.place);
      return async () => {
        const isThere = await Promise.race([
          killed.then(() => true),
          pause(comesToItWithinMs, false, { ref: false }),
        ]);
        if (!isThere) await chromebook.killWorker();
        struck.push(isThere ? `worker killed at ${fault.place}` : 'worker killed');
      };
    }
    default:
      await (await chromebook.worker()).evaluate(turnClock, fault.offsetMs);
      struck.push(fault.kind);
      return async () => undefined;
  }
}

/** Runs in the worker, for as long as that lives. */
function turnClock(offsetMs: number): void {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...given: [] | [number | string]) {
      if (given.length === 0) super(RealDate.now() + offsetMs);
      else super(...given);
    }
    static override now = () => RealDate.now() + offsetMs;
  } as DateConstructor;
}

async function pressOn({ chromebook, pages }: FaultySchool, path: string, strike: Strike): Promise<void> {
  pages.put(path, words);
  const page = await chromebook.browser.newPage();
  await page.goto(`http://castle.example${path}`);
  await page.bringToFront();
  const button = await waitUntil('the help button', () => findHelpButton(page));
  const struck = strike();
  await pressAt(page, button);
  await struck;
  const isKept = async () => {
    const store = await readDeviceStore(await chromebook.worker());
    return store?.reports.some(({ lifted }) => !lifted);
  };
  await waitUntil('the press to be kept', isKept).catch(async (error: unknown) => {
    throw new Error(`a press was not kept; ${await whatIsSeenOf(page)}`, { cause: error });
  });
}

/** Whether a page has heard of a press at all: it is black then, or closed. */
async function whatIsSeenOf(page: Page): Promise<string> {
  if (page.isClosed()) return 'its page is closed';
  const picture = await page.screenshot().catch(() => undefined);
  if (picture === undefined) return 'its page gives no picture';
  return `${Math.round(100 * darkness(Buffer.from(picture)))} % of its page is dark`;
}

async function askForPages(
  { chromebook }: FaultySchool,
  path: string,
  count: number,
  strike: Strike,
): Promise<void> {
  const struck = strike();
  for (let at = 0; at < count; at += 1) {
    const page = await chromebook.browser.newPage();
    // A navigation that our own page replaces is an error to whoever began it.
    await page.goto(`http://forbidden.example${path}-${at}`).catch(() => undefined);
    await waitUntil('the page that says no', () =>
      page.evaluate(
        () => location.pathname === '/access/blocked.html' && document.body.innerText.trim() !== '',
      ),
    );
  }
  await struck;
}

/** The hub runs and the line holds. */
async function mend({ hub, line }: FaultySchool): Promise<void> {
  await hub.start();
  hub.dieAt(undefined);
  line.mend();
}

async function everythingArrives(school: FaultySchool, witness: Witness): Promise<void> {
  const { chromebook } = school;
  // The clock is right again, and so is the worker's line to the hub: at once, not after a pause.
  await chromebook.killWorker();
  await waitUntil(
    'everything to have arrived',
    async () => {
      // It may have been hit at the last moment.
      await school.hub.start();
      const worker = await chromebook.worker();
      const store = await readDeviceStore(worker);
      if (store === undefined) return false;
      witness.see(store);
      if (store.waiting.length === 0 && store.reports.every(({ arrived }) => arrived)) return true;
      await worker.evaluate(() => dispatchEvent(new Event('online')));
      await pause(500);
      return false;
    },
    arrivesWithinMs,
  );
}

async function liftAll({ adult, chromebook }: FaultySchool): Promise<void> {
  for (const { alertId, state } of (await adult.board()).alerts) {
    if (state !== 'shield-lifted') await adult.act(alertId, 'shield-lifted');
  }
  await waitUntil(
    'a Chromebook without a shield',
    async () => {
      const store = await readDeviceStore(await chromebook.worker());
      return store?.reports.every(({ lifted }) => lifted);
    },
    60_000,
  );
  await closePages(chromebook);
}

/** All pages of this run; others are the extension’s own. */
async function closePages({ browser }: FaultySchool['chromebook']): Promise<void> {
  const isOfThisRun = (url: string) => url.startsWith('http') || url.includes('/access/blocked.html');
  for (const target of browser.targets()) {
    if (target.type() !== TargetType.PAGE || !isOfThisRun(target.url())) continue;
    // The extension may have closed it meanwhile.
    await (await target.page())?.close().catch(() => undefined);
  }
}
