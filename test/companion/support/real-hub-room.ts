import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { expect, onTestFinished } from 'vitest';
import { TestAdult, testAdult } from '../../hub/support/test-adult.ts';
import { TestDevice } from '../../hub/support/test-device.ts';
import { startTestHub, type TestHub } from '../../hub/support/test-hub.ts';
import type { HubOptions } from '../../../src/hub/hub-options.ts';
import type { ClassColour } from '../../../src/domain/policy/class-colour.ts';
import { axeViolations, closeTabs, openTab, type View } from './companion-in-chromium.ts';

/** Where pictures of what a test saw are kept, if anywhere. */
const shots = process.env['SCREENSHOTS'];

/** The built companion, served by a real hub, in front of an adult who is signed in. */
export type RealHubRoom = {
  hub: TestHub;
  /** The same adult, past the page. */
  teacher: TestAdult;
  /** Another adult, with an account of her own. */
  colleague(): TestAdult;
  open(path?: string, view?: View): Promise<{ page: Page; complaints: string[] }>;
  /** Chromebooks that are here, each with its live stream. */
  chromebooks(numbers: readonly number[], colour?: ClassColour): Promise<TestDevice[]>;
};

export const laptop: View = { width: 1_366, height: 768 };
export const projectorInTheDark: View = { width: 1_920, height: 1_080, dark: true };
export const phone: View = { width: 390, height: 844 };

/** An invented colleague. */
export const colleagueAdult = {
  name: 'Sam Example',
  email: 'sam@school.example',
  password: 'another long password',
};

/** @param folder where the companion was built to. Hub and tabs end with the test. */
export async function openRealHubRoom(
  chromium: Browser,
  folder: string,
  changes: Partial<HubOptions> = {},
): Promise<RealHubRoom> {
  const first = await startTestHub({ companionFolder: folder });
  const early = new TestAdult({ address: first.address });
  await early.makeAccount(first.firstAdultLink, colleagueAdult);
  await first.stop();
  const hub = await startTestHub({
    companionFolder: folder,
    dataFolder: first.dataFolder,
    newFirstAdultLink: true,
    ...changes,
  });
  onTestFinished(() => closeTabs(chromium));
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const colleague = new TestAdult({ address: hub.address });
  await colleague.signIn(colleagueAdult.email, colleagueAdult.password);
  return {
    hub,
    teacher,
    colleague: () => colleague,
    async open(path = '/', view = laptop) {
      const tab = await openTab(chromium, `${hub.address}${path}`, view);
      await tab.page.locator('[name=email]').fill(testAdult.email);
      await tab.page.locator('[name=password]').fill(testAdult.password);
      await tab.page.keyboard.press('Enter');
      await tab.page.waitForSelector('[data-kind=live]');
      return tab;
    },
    async chromebooks(numbers, colour) {
      const devices: TestDevice[] = [];
      for (const deviceNumber of numbers) {
        const where = { address: hub.address, deviceNumber, ...(colour ? { classColour: colour } : {}) };
        const device = await TestDevice.enrolled(where, hub.enrolmentKey);
        await device.openStream();
        await device.deliver([device.health()]);
        devices.push(device);
      }
      return devices;
    },
  };
}

/** What is there has no fault that axe-core knows, does not scroll sideways, and can be looked at. */
export async function look(page: Page, name: string, views: readonly View[] = [laptop]): Promise<void> {
  for (const view of views) {
    await page.setViewport({ width: view.width, height: view.height });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: view.dark === true ? 'dark' : 'light' },
    ]);
    const where = `${name} at ${view.width}`;
    // What a phone shows is the same, in the same colours.
    if (view.width >= laptop.width) expect(await axeViolations(page), where).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), where).toBe(0);
    if (shots === undefined) continue;
    await mkdir(shots, { recursive: true });
    await page.screenshot({ path: join(shots, `${name}-${view.width}.png`) });
  }
}
