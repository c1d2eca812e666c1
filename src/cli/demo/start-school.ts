import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import type { Browser, Page } from 'puppeteer-core';
import type { RunningHub } from '../../hub/hub-options.ts';
import { startHub } from '../../hub/start-hub.ts';
import { findChromium } from '../chromium/find-chromium.ts';
import { endBrowser } from '../chromium/end-browser.ts';
import { launchBrowser, type DisplaySize } from '../chromium/launch-browser.ts';
import { launchChromebook, type Chromebook, type PolicySource } from '../chromium/launch-chromebook.ts';
import { packExtension } from '../pack/pack-extension.ts';
import type { ChromePolicy } from '../policy/export/chrome-policy.ts';
import type { BuiltFolders } from '../serve/built-folders.ts';
import { startLocalPages, type LocalPages } from './local-pages.ts';
import { makeFirstAdult } from './make-first-adult.ts';

export type SchoolOptions = {
  folders: BuiltFolders;
  visible?: boolean;
  chromium?: string | undefined;
  policySource?: PolicySource;
  /** What policy says beside the usual: `{ classes: 'nonsense' }`. */
  policy?: Record<string, unknown>;
  /** Chrome's own policies on the Chromebook beside those that it always has. */
  policiesBeside?: readonly ChromePolicy[];
  /** Pages under any invented host name ending in `.example`, by path. */
  pages?: Record<string, string>;
  /** Who answers for which host names, `{ '*': '127.0.0.1:4000' }`, in place of the pages of `*.example`. */
  hosts?: Record<string, string>;
  /** The Chromebook takes any certificate from them. */
  trustsAnyCertificate?: boolean;
  /** Displays of the Chromebook, and whether it plays sound: see BrowserStart. */
  displays?: readonly DisplaySize[];
  hasSound?: boolean;
  log?: Logger;
  /** Ends the start when it is aborted; what runs by then is ended at once. */
  signal?: AbortSignal;
};

/** A whole school for one press: hub, Chromebook 14, its pages, and a teacher who is signed in. */
export type School = {
  readonly hub: RunningHub;
  /** Of the hub; the database lies here. */
  readonly dataFolder: string;
  readonly chromebook: Chromebook;
  readonly pages: LocalPages;
  readonly teacher: { readonly browser: Browser; readonly page: Page };
  /** The policy that Chromebook 14 was given. */
  readonly policy: Record<string, unknown>;
  /** Stops the hub and keeps its data; `startHub()` goes on with it at the same address. */
  stopHub(): Promise<void>;
  startHub(): Promise<void>;
  /** Ends everything and removes what it wrote. */
  close(): Promise<void>;
};

/**
 * Starts it all in temporary folders. Chromebook and teacher are ready when this returns, in the sense that their
 * browsers run and the teacher is signed in; whether the device has enrolled is for the caller to see.
 *
 * @throws PlainError when there is no Chromium.
 */
export async function startSchool(options: SchoolOptions): Promise<School> {
  const chromium = options.chromium ?? findChromium();
  const folder = mkdtempSync(join(tmpdir(), 'lids-down-school-'));
  const endings: (() => Promise<unknown>)[] = [
    () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  ];
  const close = async () => {
    while (endings.length > 0) await endings.pop()?.();
  };
  const keep = (ending: () => Promise<unknown>) => {
    endings.push(ending);
    options.signal?.throwIfAborted();
  };
  try {
    const dataFolder = join(folder, 'data');
    const packed = await packExtension({ dataFolder, builtFolder: options.folders.extension });
    const openHub = (port: number) =>
      startHub({
        dataFolder,
        host: '127.0.0.1',
        port,
        schoolName: 'Hillside School',
        companionFolder: options.folders.companion,
        extensionPackage: packed,
        log: options.log ?? pino({ level: 'silent' }),
        clock: () => new Date(),
      });
    let hub = await openHub(0);
    let hubRuns = true;
    const stopHub = async () => {
      if (hubRuns) await hub.stop();
      hubRuns = false;
    };
    keep(stopHub);
    const pages = await startLocalPages(options.pages ?? {});
    keep(() => pages.close());

    const policy = {
      schoolName: 'Hillside School',
      hubAddress: hub.address,
      enrolmentKey: hub.enrolmentKey,
      deviceNumber: { source: 'policy', number: 14 },
      classes: [{ colour: 'red', name: 'Robins', keyStage: 'lower-ks2' }],
      allowedSites: ['castle.example', 'castles.example', 'moat.example'],
      ...options.policy,
    };
    const startTeacher = async () => {
      const browser = await launchBrowser({
        executable: chromium,
        profileFolder: join(folder, 'teacher'),
        visible: options.visible ?? false,
        hosts: {},
        enableExtensions: false,
      });
      keep(() => endBrowser(browser));
      const [page = await browser.newPage()] = await browser.pages();
      await makeFirstAdult(page, hub.firstAdultLink);
      return { browser, page };
    };
    const startChromebook = async () => {
      const chromebook = await launchChromebook({
        extension: { id: packed.id, updateAddress: `${hub.address}/extension/updates.xml` },
        builtFolder: options.folders.extension,
        policy,
        chromium,
        visible: options.visible ?? false,
        hosts: options.hosts ?? { '*.example': pages.host },
        trustsAnyCertificate: options.trustsAnyCertificate ?? false,
        hasSound: options.hasSound ?? false,
        ...(options.policiesBeside === undefined ? {} : { policiesBeside: options.policiesBeside }),
        ...(options.displays === undefined ? {} : { displays: options.displays }),
        ...(options.policySource === undefined ? {} : { policySource: options.policySource }),
      });
      keep(() => chromebook.close());
      return chromebook;
    };
    // Each waits for most of the time that it takes.
    const [teacher, chromebook] = await whenBothAreDone(startTeacher(), startChromebook());

    const port = Number(new URL(hub.address).port);
    return {
      get hub() {
        return hub;
      },
      dataFolder,
      chromebook,
      pages,
      teacher,
      policy,
      stopHub,
      async startHub() {
        if (!hubRuns) hub = await openHub(port);
        hubRuns = true;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @throws what the first threw, or the second, when neither is at work any more: what both have begun can be ended then. */
async function whenBothAreDone<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}
