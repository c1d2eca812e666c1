import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Page } from 'puppeteer-core';
import { launchChromebook, type Chromebook } from '../../../src/cli/chromium/launch-chromebook.ts';
import { answerSignIn } from '../../../src/cli/demo/answer-sign-in.ts';
import { openHubRows, type HubRows } from '../../../src/cli/demo/hub-rows.ts';
import { waitUntil } from '../../../src/cli/demo/wait-until.ts';
import { packExtension } from '../../../src/cli/pack/pack-extension.ts';
import type { ChromePolicy } from '../../../src/cli/policy/export/chrome-policy.ts';
import { builtFolders } from '../../../src/cli/serve/built-folders.ts';
import { readPolicy } from '../../../src/domain/policy/read-policy.ts';
import type { SchoolPolicy } from '../../../src/domain/policy/school-policy.ts';
import type { RunningHub } from '../../../src/hub/hub-options.ts';
import { startHub } from '../../../src/hub/start-hub.ts';
import { startWideWeb, type WideWeb } from './wide-web.ts';

/** A Chromebook under real managed policy, in a web where every name answers and everything is logged. */
export type GuardedChromebook = {
  readonly chromebook: Chromebook;
  readonly web: WideWeb;
  readonly hub: RunningHub;
  readonly rows: HubRows;
  /** The policy in force, as the extension reads it. */
  policy(): SchoolPolicy;
  /** The policy as it was given. */
  given(): Record<string, unknown>;
  /** Gives it a policy with these keys beside the usual ones, and waits until its rules stand. */
  give(keys: Record<string, unknown>): Promise<void>;
  /** Goes to an address as a child would. @returns where the tab came to rest. */
  visit(page: Page, address: string): Promise<string>;
  /** @returns where the tab came to rest. */
  settled(page: Page): Promise<string>;
  close(): Promise<void>;
};

export async function startGuardedChromebook(
  keys: Record<string, unknown>,
  options: { policySource?: 'development'; beside?: (extensionId: string) => readonly ChromePolicy[] } = {},
): Promise<GuardedChromebook> {
  const folder = await mkdtemp(join(tmpdir(), 'lids-down-guarded-'));
  const folders = builtFolders(import.meta.url);
  const packed = await packExtension({ dataFolder: folder, builtFolder: folders.extension });
  const hub = await startHub({
    dataFolder: folder,
    host: '127.0.0.1',
    port: 0,
    schoolName: 'Hillside School',
    companionFolder: folders.companion,
    extensionPackage: packed,
    log: pino({ level: 'silent' }),
    clock: () => new Date(),
  });
  const rows = await openHubRows(folder);
  const web = await startWideWeb();
  const policyWith = (more: Record<string, unknown>) => ({
    schoolName: 'Hillside School',
    hubAddress: hub.address,
    enrolmentKey: hub.enrolmentKey,
    deviceNumber: { source: 'policy', number: 14 },
    ...more,
  });
  let given: Record<string, unknown> = policyWith(keys);
  const chromebook = await launchChromebook({
    extension: { id: packed.id, updateAddress: `${hub.address}/extension/updates.xml` },
    builtFolder: folders.extension,
    policy: given,
    hosts: { '*': web.host },
    trustsAnyCertificate: true,
    policiesBeside: options.beside?.(packed.id) ?? [],
    ...(options.policySource === undefined ? {} : { policySource: options.policySource }),
  });
  const appliedKey = async () =>
    (await chromebook.worker()).evaluate(async () => {
      const { appliedRules } = await chrome.storage.session.get<{ appliedRules?: { key: string } }>(
        'appliedRules',
      );
      return appliedRules?.key;
    });
  const takenIn = () =>
    waitUntil('the policy', async () =>
      (await chromebook.worker()).evaluate(
        async () => Object.keys(await chrome.storage.local.get('lastGoodPolicy')).length > 0,
      ),
    );
  await takenIn();
  await waitUntil('rules', appliedKey);
  await waitUntil('Chromebook 14 to enrol', async () => (await rows.deviceNumbers()).includes(14), 60_000);
  await answerSignIn(chromebook);

  return {
    chromebook,
    web,
    hub,
    rows,
    policy() {
      const { policy } = readPolicy(given);
      if (policy === undefined) throw new Error('the policy is no good');
      return policy;
    },
    given: () => given,
    async give(more) {
      const before = await waitUntil('rules', appliedKey);
      given = policyWith(more);
      await chromebook.setPolicy(given);
      // While one set of rules takes the place of another there is no key.
      await waitUntil(
        'other rules',
        async () => {
          const key = await appliedKey();
          return key !== undefined && key !== before;
        },
        30_000,
      );
    },
    async visit(page, address) {
      await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 10_000 }).catch(() => undefined);
      return settled(page);
    },
    settled,
    async close() {
      await chromebook.close();
      await web.close();
      await rows.close();
      await hub.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The guard may move a page once more after it arrived. */
async function settled(page: Page): Promise<string> {
  let last = '';
  return waitUntil(`${page.url()} to be where it stays`, async () => {
    const now = page.url();
    const isSettled = now === last && now !== 'about:blank' && !now.includes('/access/hold.html');
    last = now;
    await page.evaluate(() => document.readyState).catch(() => undefined);
    return isSettled ? now : undefined;
  });
}
