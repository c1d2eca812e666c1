import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSignIn } from '../../src/cli/demo/answer-sign-in.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { startGuardedChromebook, type GuardedChromebook } from './support/guarded-chromebook.ts';

// The exported policy lets every session begin with the start page; here a school left that out.
const restoresTabs = [{ name: 'RestoreOnStartup', value: 1, closes: '' }];
const taught = { colour: 'blue', name: 'Year 6', keyStage: 'upper-ks2', taughtSafeSearching: true };
const before = { classes: [{ ...taught, preset: 'open' }] };
const later = { classes: [taught], blockedSites: ['gossip.example'], allowedSites: ['museum.example'] };

/** What stood in the tabs under the policy of before, the last of them in front. */
const tabs = [
  'https://museum.example/hall?a=1#painting',
  'https://open.example/',
  'https://gossip.example/behind',
  'https://web.archive.org/web/2020/https://gossip.example/',
  'https://xn--ggle-55da.com/',
  'https://discord.com/channels',
  'https://www.baidu.com/s?wd=otters',
  'https://www.google.com/search?q=otters&safe=off',
  'https://gossip.example/in-front',
];
const strict = 'https://www.google.com/search?q=otters&safe=active&ssui=on&udm=14';

let room: GuardedChromebook;
let sessions: string;
let kept: string;

beforeAll(async () => {
  room = await startGuardedChromebook(before, { beside: () => restoresTabs });
  const { browser } = room.chromebook;
  for (const address of tabs) await room.visit(await browser.newPage(), address);
  const flag = '--user-data-dir=';
  const profile = browser.process()?.spawnargs.find((arg) => arg.startsWith(flag)) ?? '';
  sessions = join(profile.slice(flag.length), 'Default', 'Sessions');
  kept = join(profile.slice(flag.length), 'sessions-of-before');
  await room.chromebook.stop();
  await cp(sessions, kept, { recursive: true });
});
afterAll(() => room.close());

/** Starts the browser, waits until every tab has come to rest, and says where, and what was asked for by then. */
async function startAgain(): Promise<{ rested: string[]; asked: string[] }> {
  const from = room.web.requested.length;
  await room.chromebook.start();
  const own = `chrome-extension://${room.chromebook.extensionId}/access/`;
  const signIn = `chrome-extension://${room.chromebook.extensionId}/session/sign-in.html`;
  const addresses = async () =>
    (await room.chromebook.worker()).evaluate(async () =>
      (await chrome.tabs.query({ status: 'complete' })).map(({ url }) => url ?? ''),
    );
  const rested = await waitUntil(
    'every tab to come to rest',
    async () => {
      const now = (await addresses()).filter((address) => address !== 'about:blank' && address !== signIn);
      return (
        now.length === tabs.length && !now.some((address) => address.startsWith(`${own}hold.html`)) && now
      );
    },
    60_000,
  );
  const hosts = new Set(tabs.map((address) => new URL(address).hostname));
  const asked = room.web.requested
    .slice(from)
    .filter((one) => hosts.has(new URL(one).hostname) && !one.endsWith('/favicon.ico'));
  return { rested: rested.map((address) => address.replace(own, '')).sort(), asked: asked.sort() };
}

const obeys = {
  rested: [
    'blocked.html?reason=blocked-site&u=https://gossip.example/behind',
    'blocked.html?reason=blocked-site&u=https://gossip.example/in-front',
    'blocked.html?reason=category&u=https://discord.com/channels',
    'blocked.html?reason=category&u=https://web.archive.org/web/2020/https://gossip.example/',
    'blocked.html?reason=engine-not-approved&u=https://www.baidu.com/s?wd=otters',
    'blocked.html?reason=look-alike&u=https://xn--ggle-55da.com/',
    'https://museum.example/hall?a=1#painting',
    'https://open.example/',
    strict,
  ],
  asked: ['https://museum.example/hall?a=1', 'https://open.example/', strict],
};

describe('tabs that the browser restores at its start', () => {
  it('obey a policy that came while it was off: nothing that is closed by then is asked for', async () => {
    await room.chromebook.setPolicy({ ...room.given(), ...later });
    expect(await startAgain()).toEqual(obeys);
  });

  it('obey the rules that stood before, again and again, whichever is quicker', async () => {
    for (let time = 0; time < 3; time += 1) {
      await room.chromebook.stop();
      await rm(sessions, { recursive: true });
      await cp(kept, sessions, { recursive: true });
      expect(await startAgain()).toEqual(obeys);
    }
  });

  it('are the only ones: after a worker that has slept, open pages open and forms that are sent arrive', async () => {
    await answerSignIn(room.chromebook);
    room.web.put('open.example/form', '<form method="post" action="/sent"><button>Send');
    const page = await room.chromebook.browser.newPage();
    await room.chromebook.killWorker();
    expect(await room.visit(page, 'https://open.example/form')).toBe('https://open.example/form');
    await room.chromebook.killWorker();
    await Promise.all([page.waitForNavigation(), page.click('button')]);
    expect(await room.settled(page)).toBe('https://open.example/sent');
    await page.close();
  });
});
