import { mkdirSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, WebWorker } from 'puppeteer-core';
import type { OfferedExtension } from '../policy/chrome-policies.ts';
import type { ChromePolicy } from '../policy/export/chrome-policy.ts';
import { chromebookPolicies } from './chromebook-policies.ts';
import { endBrowser } from './end-browser.ts';
import { findChromium } from './find-chromium.ts';
import { launchBrowser, type DisplaySize } from './launch-browser.ts';
import { prepareManagedPolicy, type ManagedPolicy } from './managed-policy.ts';
import { killWorker, openWorker, wakeWorker } from './open-worker.ts';
import { reloadPolicies } from './reload-policies.ts';

/** Where the extension has its policy from: Chromium itself, or a stand-in where no policy can be written. */
export type PolicySource = 'managed' | 'development';

export type ChromebookOptions = {
  /** What the hub offers; force-installed from there under managed policy. */
  extension: OfferedExtension;
  /** The built extension (dist/extension): what is loaded where no policy can be written. */
  builtFolder: string;
  /** The extension's policy, as an admin would write it; not judged here, so that faults can be tried too. */
  policy: Record<string, unknown>;
  /** Chrome's own policies beside those that a Chromebook here always has. */
  policiesBeside?: readonly ChromePolicy[];
  visible?: boolean;
  /** Invented host names and the local `host:port` that answers for them: `{ '*.example': '127.0.0.1:4000' }`. */
  hosts?: Record<string, string>;
  /** Takes any certificate from them. */
  trustsAnyCertificate?: boolean;
  /** `development` leaves managed policy aside even where it could be had. */
  policySource?: PolicySource;
  chromium?: string;
  /** See BrowserStart. */
  displays?: readonly DisplaySize[];
  hasSound?: boolean;
};

/** One Chromium that plays a pupil's Chromebook, with the extension running in it. */
export type Chromebook = {
  readonly browser: Browser;
  readonly extensionId: string;
  readonly policySource: PolicySource;
  /** The extension's worker, woken when it sleeps. */
  worker(): Promise<WebWorker>;
  /** Ends the worker, as Chromium may at any moment; the next event brings it back without its memory. */
  killWorker(): Promise<void>;
  /**
   * Puts another policy in place of the first and lets Chromium read it now; what the extension does with it is for the caller to wait for.
   * `byItself` leaves it to Chromium, which notices after some seconds.
   */
  setPolicy(policy: Record<string, unknown>, how?: 'byItself'): Promise<void>;
  /** Ends Chromium properly and keeps the profile; `start()` goes on with it. */
  stop(): Promise<void>;
  /** Ends Chromium as a dead battery does (SIGKILL) and keeps the profile. */
  kill(): Promise<void>;
  /** Starts Chromium again after `stop()` or `kill()`. */
  start(): Promise<void>;
  /** Ends Chromium and removes everything it wrote. */
  close(): Promise<void>;
};

/**
 * Starts Chromium as one of the school's Chromebooks: extension force-installed from the hub by real managed policy
 * (see managed-policy.ts), screen of 1366 × 768, no host outside this machine.
 *
 * Under managed policy the policy's values reach the extension some seconds after the first start; what a caller waits
 * for must be what the extension does with them, not time. Where no policy can be written (no root and no user
 * namespaces, macOS, Windows) the extension is loaded from its folder and gets the policy through the key
 * `developmentPolicy` of its local storage; `policySource` tells.
 *
 * @throws PlainError when there is no Chromium.
 */
export async function launchChromebook(options: ChromebookOptions): Promise<Chromebook> {
  const chromium = options.chromium ?? findChromium();
  const folder = mkdtempSync(join(tmpdir(), 'lids-down-chromebook-'));
  const policyFolder = join(folder, 'policy');
  mkdirSync(policyFolder);
  const managed =
    options.policySource === 'development' ? undefined : prepareManagedPolicy(policyFolder, chromium);
  const write = (policy: Record<string, unknown>) =>
    managed?.write(chromebookPolicies(options.extension, policy, options.policiesBeside));
  write(options.policy);

  const startBrowser = async (): Promise<Running> => {
    const browser = await launchBrowser({
      executable: managed?.executable ?? chromium,
      profileFolder: join(folder, 'profile'),
      visible: options.visible ?? false,
      hosts: options.hosts ?? {},
      enableExtensions: true,
      trustsAnyCertificate: options.trustsAnyCertificate ?? false,
      hasSound: options.hasSound ?? false,
      ...(options.displays === undefined ? {} : { displays: options.displays }),
    });
    try {
      return { browser, extensionId: await installExtension(browser, managed, options) };
    } catch (error) {
      await endBrowser(browser);
      throw error;
    }
  };

  let running: Running;
  try {
    running = await startBrowser();
  } catch (error) {
    await removeFolder(folder);
    throw error;
  }

  return {
    get browser() {
      return running.browser;
    },
    get extensionId() {
      return running.extensionId;
    },
    policySource: managed === undefined ? 'development' : 'managed',
    worker: () => wakeWorker(running.browser, running.extensionId),
    killWorker: () => killWorker(running.browser, running.extensionId),
    async setPolicy(policy, how) {
      if (managed === undefined) {
        await writeDevelopmentPolicy(await wakeWorker(running.browser, running.extensionId), policy);
        return;
      }
      write(policy);
      if (how !== 'byItself' && running.browser.connected) await reloadPolicies(running.browser);
    },
    stop: () => running.browser.close(),
    kill: () => endBrowser(running.browser),
    async start() {
      running = await startBrowser();
    },
    async close() {
      await endBrowser(running.browser);
      await removeFolder(folder);
    },
  };
}

type Running = { browser: Browser; extensionId: string };

async function installExtension(
  browser: Browser,
  managed: ManagedPolicy | undefined,
  options: ChromebookOptions,
): Promise<string> {
  if (managed !== undefined) {
    const worker = await openWorker(browser, options.extension.id);
    const installType = await worker.evaluate(async () => (await chrome.management.getSelf()).installType);
    if (installType !== 'admin')
      throw new Error(`the extension was installed as ${installType}, not by policy`);
    return options.extension.id;
  }
  const extensionId = await browser.installExtension(options.builtFolder);
  await writeDevelopmentPolicy(await openWorker(browser, extensionId), options.policy);
  return extensionId;
}

async function writeDevelopmentPolicy(worker: WebWorker, policy: Record<string, unknown>): Promise<void> {
  await worker.evaluate(async (developmentPolicy) => {
    await chrome.storage.local.set({ developmentPolicy });
  }, policy);
}

async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
