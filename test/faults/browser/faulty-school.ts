import { mkdtempSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { launchChromebook, type Chromebook } from '../../../src/cli/chromium/launch-chromebook.ts';
import { answerSignIn } from '../../../src/cli/demo/answer-sign-in.ts';
import { startLocalPages, type LocalPages } from '../../../src/cli/demo/local-pages.ts';
import { waitUntil } from '../../../src/cli/demo/wait-until.ts';
import { packExtension } from '../../../src/cli/pack/pack-extension.ts';
import { builtFolders } from '../../../src/cli/serve/built-folders.ts';
import { TestAdult } from '../../hub/support/test-adult.ts';
import { BadLine } from './bad-line.ts';
import { KilledHub } from './killed-hub.ts';

/** A hub process, a Chromebook under real managed policy, the bad line between them, and an adult. */
export type FaultySchool = {
  readonly dataFolder: string;
  readonly hub: KilledHub;
  readonly line: BadLine;
  readonly chromebook: Chromebook;
  readonly pages: LocalPages;
  readonly adult: TestAdult;
  /** SIGKILL, and nothing is left of the profile; the next start is that of a new Chromebook. */
  wipeChromebook(): Promise<void>;
  close(): Promise<void>;
};

export async function startFaultySchool(): Promise<FaultySchool> {
  const folder = mkdtempSync(join(tmpdir(), 'lids-down-faults-'));
  const dataFolder = join(folder, 'data');
  const { extension: builtFolder } = builtFolders(import.meta.url);
  const packed = await packExtension({ dataFolder, builtFolder });
  const hub = new KilledHub(dataFolder, packed);
  await hub.start();
  const { address, firstAdultLink, enrolmentKey } = hub.said;
  const line = new BadLine(() => Number(new URL(address).port));
  await line.open();
  const pages = await startLocalPages({});
  const adult = await TestAdult.first(address, firstAdultLink);
  const chromebook = await launchChromebook({
    extension: { id: packed.id, updateAddress: `${line.address}/extension/updates.xml` },
    builtFolder,
    policy: {
      schoolName: 'Hillside School',
      hubAddress: line.address,
      enrolmentKey,
      deviceNumber: { source: 'policy', number: 14 },
      classes: [{ colour: 'red', name: 'Robins', keyStage: 'lower-ks2' }],
      allowedSites: ['castle.example'],
    },
    hosts: { '*.example': pages.host },
  });
  await answerSignIn(chromebook);
  await isInstalledForGood(chromebook);
  return {
    dataFolder,
    hub,
    line,
    chromebook,
    pages,
    adult,
    async wipeChromebook() {
      const profile = profileOf(chromebook);
      await chromebook.kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
    async close() {
      await chromebook.close();
      line.close();
      await pages.close();
      await hub.kill();
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/**
 * Waits until Chromium has written down that the extension is installed, which it does seconds later. One that is killed before that has to
 * have it from the hub again, and a killed hub gives it to nobody: that is a Chromebook without the extension, not one that lost something.
 */
export async function isInstalledForGood(chromebook: Chromebook): Promise<void> {
  const files = ['Preferences', 'Secure Preferences'].map((name) =>
    join(profileOf(chromebook), 'Default', name),
  );
  await waitUntil(
    'an extension that is installed for good',
    async () => {
      const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
      return texts.some((text) => isSettled(text, chromebook.extensionId));
    },
    60_000,
  );
}

const preferences = z.looseObject({
  extensions: z.looseObject({
    settings: z.record(z.string(), z.looseObject({ path: z.optional(z.string()) })),
  }),
});

function isSettled(text: string, extensionId: string): boolean {
  if (text === '') return false;
  const read = preferences.safeParse(JSON.parse(text));
  return read.success && read.data.extensions.settings[extensionId]?.path !== undefined;
}

function profileOf(chromebook: Chromebook): string {
  const flag = '--user-data-dir=';
  const argument = chromebook.browser.process()?.spawnargs.find((arg) => arg.startsWith(flag));
  if (argument === undefined) throw new Error('the Chromebook has no profile');
  return argument.slice(flag.length);
}
