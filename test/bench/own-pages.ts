import { setTimeout as pause } from 'node:timers/promises';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import { answerSignIn } from '../../src/cli/demo/answer-sign-in.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import type { Classroom } from '../browser/support/classroom.ts';
import { keepReport } from '../browser/support/look/keep-report.ts';
import { logOffStates } from '../browser/support/look/log-off-states.ts';
import { ownPage } from '../browser/support/look/own-page.ts';
import type { PageState } from '../browser/support/look/page-state.ts';
import { hold } from '../browser/support/look/pages-in-place-of-others.ts';
import { signInStates } from '../browser/support/look/sign-in-states.ts';
import type { BareChromebook } from './support/bare-chromebook.ts';
import { usedHeap } from './support/used-heap.ts';

const logOff = firstOf(logOffStates);
const askClass = firstOf(signInStates);

/** What a page sets out to do when it opens is done by then. */
const settlesMs = 1_000;

/** A page by its address alone, which says the same without anything that led to it. */
const alone = (path: string): PageState => ({ name: path, open: (room) => ownPage(room, path) });

/** After an adult has lifted the shield at the Chromebook, and not yet said what was done. */
const lifted: PageState = {
  name: 'lifting/lifted.html',
  async open(room) {
    await keepReport(room, { arrived: true, lifted: true, toNote: true });
    return ownPage(room, 'lifting/lifted.html');
  },
  leave: (room) => keepReport(room, undefined),
};

/** Where a child logs off at the end of a lesson. */
const rest: PageState = {
  name: 'session/rest.html',
  async open(room) {
    await room.school.chromebook.setPolicy({ ...room.school.policy, logOffAfterLesson: true });
    await waitUntil('the policy', async () =>
      (await room.school.chromebook.worker()).evaluate(async () =>
        JSON.stringify(await chrome.storage.local.get('lastGoodPolicy')).includes('"logOffAfterLesson":true'),
      ),
    );
    return logOff.open(room);
  },
  async leave(room, page) {
    await logOff.leave?.(room, page);
    await room.school.chromebook.setPolicy(room.school.policy);
  },
};

/** What is asked at sign-in. */
const signIn: PageState = {
  name: 'session/sign-in.html',
  open: askClass.open,
  leave: (room) => answerSignIn(room.school.chromebook),
};

/** The shield as it stands after a press. */
const shield: PageState = {
  name: 'press/shield.html',
  async open(room) {
    await room.press(await room.open('<!doctype html><title>Castles</title><p>A castle was a home.'));
    return room.shield();
  },
  leave: (room) => room.liftAll(),
};

const pages: readonly PageState[] = [
  alone('session/start.html'),
  alone('access/blocked.html?reason=not-on-list&u=http://castle.example/'),
  alone('access/kindness.html'),
  { ...hold, name: 'access/hold.html' },
  lifted,
  rest,
  shield,
  signIn,
];

/** Bytes that each of our own pages loads, and memory that it holds, beside a bare extension page of one sentence. */
export async function printOwnPages(room: Classroom, bare: BareChromebook): Promise<void> {
  const built = resolve(import.meta.dirname, '../../dist/extension');
  const empty = await bare.browser.newPage();
  await empty.goto(`chrome-extension://${bare.extensionId}/bare.html`);
  const limit = await measure(bare.browser, empty, join(import.meta.dirname, 'bare-extension'));
  await empty.close();
  console.log('\nour own pages: what each loads, compressed with gzip, and its heap, alone in its process');
  printRow('a bare extension page', limit, limit);
  for (const { name, open, leave } of pages) {
    const page = await open(room);
    printRow(name.replace(/\?.*/, ''), await measure(room.school.chromebook.browser, page, built), limit);
    await leave?.(room, page);
  }
}

type Weight = { files: number; bytes: number; heap: number };

async function measure(browser: Browser, page: Page, folder: string): Promise<Weight> {
  // Pages of one extension share a heap.
  for (const other of await browser.pages()) {
    if (other !== page && other.url().startsWith('chrome-extension:')) await other.goto('about:blank');
  }
  const client = await page.createCDPSession();
  const paths = new Set<string>();
  const here = new URL(page.url());
  client.on('Network.requestWillBeSent', ({ request }) => {
    const { protocol, host, pathname } = new URL(request.url);
    if (protocol === here.protocol && host === here.host) paths.add(decodeURIComponent(pathname));
  });
  await client.send('Network.enable');
  await page.reload({ waitUntil: 'load' });
  await pause(settlesMs);
  const sizes = await Promise.all(
    [...paths].map(async (path) => gzipSync(await readFile(join(folder, path))).length),
  );
  const heap = await usedHeap(client);
  await client.detach();
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0), heap };
}

function printRow(name: string, { files, bytes, heap }: Weight, limit: Weight): void {
  console.log(
    `  ${name.padEnd(24)}  ${(bytes / 1_000).toFixed(1).padStart(6)} kB in ${String(files).padStart(2)} files` +
      `   heap ${(heap / 1_000_000).toFixed(2).padStart(5)} MB   ratio ${(heap / limit.heap).toFixed(2)}`,
  );
}

function firstOf([first]: readonly PageState[]): PageState {
  if (first === undefined) throw new Error('there is no state of this page');
  return first;
}
