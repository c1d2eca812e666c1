import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromebook, type Chromebook } from '../../../src/cli/chromium/launch-chromebook.ts';
import { answerSignIn } from '../../../src/cli/demo/answer-sign-in.ts';
import { startLocalPages, type LocalPages } from '../../../src/cli/demo/local-pages.ts';
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
  return {
    dataFolder,
    hub,
    line,
    chromebook,
    pages,
    adult,
    async wipeChromebook() {
      const flag = '--user-data-dir=';
      const profile = chromebook.browser
        .process()
        ?.spawnargs.find((arg) => arg.startsWith(flag))
        ?.slice(flag.length);
      await chromebook.kill();
      if (profile === undefined) throw new Error('the Chromebook has no profile');
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
