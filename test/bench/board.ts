import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { endBrowser } from '../../src/cli/chromium/end-browser.ts';
import { findChromium } from '../../src/cli/chromium/find-chromium.ts';
import { launchBrowser } from '../../src/cli/chromium/launch-browser.ts';
import { streamTicketPath } from '../../src/contracts/http/stream-ticket.ts';
import { streamPath } from '../../src/contracts/stream/stream-frame.ts';
import { TestAdult, testAdult } from '../hub/support/test-adult.ts';
import { spawnChatter } from './chatter/spawn-chatter.ts';
import { frameTimes, type FrameTimes } from './support/frame-times.ts';
import { percentile } from './support/percentile.ts';
import { startServedHub } from './support/served-hub.ts';
import { signedInTab } from './support/signed-in-tab.ts';

const devices = 400;
const rounds = 6;
const roundMs = 5_000;
const slowedTimes = 4;
/** What a page does because it has just opened is over by then. */
const settlesMs = 2_000;
const frameMs = 1_000 / 60;

/** Frames of the board with a whole school live on it, beside a page that hears the same and draws nothing. */
export async function printBoard(): Promise<void> {
  const hub = await startServedHub();
  const profileFolder = mkdtempSync(join(tmpdir(), 'lids-down-board-'));
  const browser = await launchBrowser({
    executable: findChromium(),
    profileFolder,
    visible: false,
    hosts: {},
    enableExtensions: false,
  });
  try {
    const adult = await TestAdult.first(hub.address, hub.firstAdultLink);
    const chatter = await spawnChatter({
      address: hub.address,
      enrolmentKey: hub.enrolmentKey,
      devices,
      firstNumber: 1,
      batchesASecond: 40,
      returnsASecond: 2,
      presses: { everyMs: 2_000, adult: testAdult },
    });
    const all: Record<'ours' | 'bare', FrameTimes[]> = { ours: [], bare: [] };
    let heard = 0;
    for (let round = 0; round < rounds; round += 1) {
      all.ours.push((await oneRound(browser, adult, openBoard)).times);
      const bare = await oneRound(browser, adult, openBare);
      all.bare.push(bare.times);
      heard += bare.heard;
    }
    const { batches, returns, presses } = await chatter.stop();
    console.log(
      `\nboard, ${devices} devices live on it, CPU slowed ${slowedTimes} times   (${rounds} × ${roundMs / 1_000} s, in turn with: a page that hears the same and draws nothing)`,
    );
    console.log(
      `  it heard ${(heard / (rounds * (roundMs / 1_000))).toFixed(0)} times a second of the hub; in all ${batches} batches, ${returns} streams that came back, ${presses} presses`,
    );
    printFrames(all);
  } finally {
    await endBrowser(browser);
    await rm(profileFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    await hub.stop();
  }
}

async function oneRound(
  browser: Browser,
  adult: TestAdult,
  open: (page: Page, address: string) => Promise<void>,
): Promise<{ times: FrameTimes; heard: number }> {
  const page = await signedInTab(browser, adult);
  try {
    await open(page, adult.options.address);
    await page.emulateCPUThrottling(slowedTimes);
    await pause(settlesMs);
    const before = await heardBy(page);
    const times = await frameTimes(page, roundMs);
    return { times, heard: (await heardBy(page)) - before };
  } finally {
    await page.browserContext().close();
  }
}

async function openBoard(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('[data-kind=live]');
  await page.waitForFunction(
    (count) => document.querySelectorAll('button.tile').length === count,
    {},
    devices,
  );
}

/** A picture that the hub serves, whose page hears what the board hears and draws nothing of it. */
async function openBare(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/icon.svg`);
  await page.evaluate(
    async (ticketPath, path) => {
      const taken = (await (await fetch(ticketPath, { method: 'POST' })).json()) as { ticket: string };
      const line = new URL(`${path}?since=0&ticket=${encodeURIComponent(taken.ticket)}`, location.href);
      line.protocol = 'ws:';
      const counts = globalThis as { heard?: number };
      counts.heard = 0;
      new WebSocket(line).addEventListener('message', () => {
        counts.heard = (counts.heard ?? 0) + 1;
      });
    },
    streamTicketPath,
    streamPath,
  );
}

function heardBy(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as { heard?: number }).heard ?? 0);
}

function printFrames({ ours, bare }: Record<'ours' | 'bare', FrameTimes[]>): void {
  const framesOf = (all: FrameTimes[]) => all.flatMap(({ frames }) => frames);
  const secondsOf = (all: FrameTimes[]) => all.reduce((sum, { lastedMs }) => sum + lastedMs, 0) / 1_000;
  const row = (name: string, unit: string, of: (all: FrameTimes[]) => number) => {
    const [mine, limit] = [of(ours), of(bare)];
    console.log(
      `  ${name.padEnd(22)} ours ${mine.toFixed(1).padStart(7)} ${unit}   bare ${limit.toFixed(1).padStart(7)} ${unit}   ratio ${(mine / limit).toFixed(2)}`,
    );
  };
  for (const share of [0.5, 0.95, 0.99]) {
    row(`frame, p${share * 100}`, 'ms', (all) => percentile(framesOf(all), share));
  }
  row('frames a second', '  ', (all) => framesOf(all).length / secondsOf(all));
  row('frames dropped', '% ', (all) => (100 * dropped(framesOf(all))) / (secondsOf(all) * 60));
  row('main thread at work', '% ', (all) => {
    return (100 * all.reduce((sum, { cpuMs }) => sum + cpuMs, 0)) / (secondsOf(all) * 1_000);
  });
}

/** Frames that were due between two that came. */
function dropped(frames: readonly number[]): number {
  return frames.reduce((sum, frame) => sum + Math.max(0, Math.round(frame / frameMs) - 1), 0);
}
