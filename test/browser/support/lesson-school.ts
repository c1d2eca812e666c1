import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { endBrowser } from '../../../src/cli/chromium/end-browser.ts';
import { findChromium } from '../../../src/cli/chromium/find-chromium.ts';
import { launchBrowser } from '../../../src/cli/chromium/launch-browser.ts';
import { launchChromebook, type Chromebook } from '../../../src/cli/chromium/launch-chromebook.ts';
import { startLocalPages, type LocalPages } from '../../../src/cli/demo/local-pages.ts';
import { packExtension } from '../../../src/cli/pack/pack-extension.ts';
import { builtFolders } from '../../../src/cli/serve/built-folders.ts';
import { TestAdult, testAdult } from '../../hub/support/test-adult.ts';
import { startClockedHub, type ClockedHub } from './clocked-hub.ts';
import { startCutLine, type CutLine } from './cut-line.ts';

/** A school in which a whole lesson can be held: two Chromebooks, two teachers, each in a Chromium with a profile of its own. */
export type LessonSchool = {
  readonly hub: ClockedHub;
  readonly dataFolder: string;
  readonly pages: LocalPages;
  readonly fourteen: Chromebook;
  readonly fifteen: Chromebook;
  /** Ms Hill, who reaches the hub by a line that can be cut. */
  readonly hill: Page;
  readonly line: CutLine;
  /** Mr Poole, a colleague. */
  readonly poole: Page;
  /** The DSL, past any page. */
  readonly lead: TestAdult;
  close(): Promise<void>;
};

/** @param policy what it says beside the usual. The class Robins, red, has numbers 14 and 15 in its register. */
export async function startLessonSchool(policy: Record<string, unknown>): Promise<LessonSchool> {
  const folder = mkdtempSync(join(tmpdir(), 'lids-down-lesson-'));
  const endings = [() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })];
  const close = async () => {
    while (endings.length > 0) await endings.pop()?.();
  };
  try {
    const dataFolder = join(folder, 'data');
    const built = builtFolders(import.meta.url);
    const packed = await packExtension({ dataFolder, builtFolder: built.extension });
    const hub = await startClockedHub({
      dataFolder,
      port: 0,
      companionFolder: built.companion,
      extensionPackage: packed,
    });
    endings.push(() => hub.kill());
    // By its clock, boards have had the time to come back: from now on it knows who is on duty.
    await hub.forward(60_000);
    const pages = await startLocalPages({});
    endings.push(() => pages.close());
    const line = await startCutLine(hub.address);
    endings.push(() => line.close());

    const startChromebook = async (number: number) => {
      const chromebook = await launchChromebook({
        extension: { id: packed.id, updateAddress: `${hub.address}/extension/updates.xml` },
        builtFolder: built.extension,
        policy: {
          schoolName: 'Hillside School',
          hubAddress: hub.address,
          enrolmentKey: hub.enrolmentKey,
          deviceNumber: { source: 'policy', number },
          ...policy,
        },
        hosts: { '*.example': pages.host },
      });
      endings.push(() => chromebook.close());
      return chromebook;
    };
    const openBoard = async (email: string, address: string) => {
      const browser = await launchBrowser({
        executable: findChromium(),
        profileFolder: join(folder, email),
        visible: false,
        hosts: {},
        enableExtensions: false,
      });
      endings.push(() => endBrowser(browser));
      const [page = await browser.newPage()] = await browser.pages();
      await page.goto(address);
      await page.locator('[name=email]').fill(email);
      await page.locator('[name=password]').fill(testAdult.password);
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-kind=live]');
      return page;
    };

    const lead = await TestAdult.first(hub.address, hub.firstAdultLink);
    const own = (await lead.adults())[0]?.adultId ?? '';
    await lead.giveRoles(own, [{ role: 'computing-lead' }, { role: 'dsl' }]);
    const robins = await lead.addClass('Robins', 'red');
    const msHill = await lead.bring('Ms Hill', [{ role: 'teacher' }]);
    const mrPoole = await lead.bring('Mr Poole', [{ role: 'teacher' }]);
    await msHill.addChildren(robins.classId, { 'Ada Marker': 14, 'Ben Marker': 15 });
    // Each waits for most of the time that it takes; all have begun what is to be ended when one fails.
    const starting = [startChromebook(14), startChromebook(15)] as const;
    const opening = [openBoard(msHill.email, line.address), openBoard(mrPoole.email, hub.address)] as const;
    await Promise.allSettled([...starting, ...opening]);
    const [fourteen, fifteen] = await Promise.all(starting);
    const [hill, poole] = await Promise.all(opening);
    return { hub, dataFolder, pages, fourteen, fifteen, hill, line, poole, lead, close };
  } catch (error) {
    await close();
    throw error;
  }
}
