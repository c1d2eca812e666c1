import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { launchChromebook, type Chromebook } from '../../src/cli/chromium/launch-chromebook.ts';
import { deviceReports } from '../../src/cli/demo/device-reports.ts';
import { findHelpButton, pressAt } from '../../src/cli/demo/help-button.ts';
import { startLocalPages, type LocalPages } from '../../src/cli/demo/local-pages.ts';
import { fillsTheScreen, shieldPage } from '../../src/cli/demo/shield-page.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { packExtension } from '../../src/cli/pack/pack-extension.ts';
import { builtFolders } from '../../src/cli/serve/built-folders.ts';
import { startHub } from '../../src/hub/start-hub.ts';
import type { RunningHub } from '../../src/hub/hub-options.ts';

let folder: string;
let hub: RunningHub;
let pages: LocalPages;
let chromebook: Chromebook;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lids-down-no-policy-'));
  const folders = builtFolders(import.meta.url);
  const packed = await packExtension({ dataFolder: folder, builtFolder: folders.extension });
  hub = await startHub({
    dataFolder: folder,
    host: '127.0.0.1',
    port: 0,
    schoolName: 'Hillside School',
    companionFolder: folders.companion,
    extensionPackage: packed,
    log: pino({ level: 'silent' }),
    clock: () => new Date(),
  });
  pages = await startLocalPages({ '/': '<!doctype html><title>Castles</title>' });
  chromebook = await launchChromebook({
    extension: { id: packed.id, updateAddress: `${hub.address}/extension/updates.xml` },
    builtFolder: folders.extension,
    policy: {},
    hosts: { '*.example': pages.host },
  });
});
afterAll(async () => {
  await chromebook.close();
  await pages.close();
  await hub.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('without any policy', () => {
  it('the extension is in its strictest state: no page opens, not a byte is asked for, and it says so', async () => {
    expect(chromebook.policySource).toBe('managed');
    const page = await chromebook.browser.newPage();
    await page.goto('http://castle.example/').catch(() => undefined);
    await waitUntil('the blocked page', async () => page.url().includes('/access/blocked.html'));
    await waitUntil('its words', async () =>
      (await page.evaluate(() => document.body.innerText)).includes('not set up yet'),
    );
    expect(pages.requested).toEqual([]);
    await page.waitForSelector('#foot a');
    expect(await page.$$eval('#foot a', (all) => all.map((one) => one.href))).toEqual([
      'https://www.childline.org.uk/',
      'https://www.ceop.police.uk/ceop-reporting/',
    ]);
    expect(await page.$eval('#number', (one) => one.textContent), 'no number is known').toBe('');
  });

  it('help is in reach all the same: the press is kept and the screen covered', async () => {
    const page = await chromebook.browser.newPage();
    await page.goto('http://castle.example/moat').catch(() => undefined);
    const button = await waitUntil('the help button of the blocked page', async () => {
      const own = await page.$('button.help-button');
      const box = await own?.boundingBox();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : findHelpButton(page);
    });
    await pressAt(page, button);
    const shield = await shieldPage(chromebook.browser, chromebook.extensionId);
    await waitUntil('a shield that fills the screen', () => fillsTheScreen(shield));
    const worker = await chromebook.worker();
    await waitUntil('the report on the device', async () =>
      (await deviceReports(worker)).some(({ kept }) => kept),
    );
    await waitUntil('words that are true without a hub', async () =>
      (await shield.evaluate(() => document.body.innerText)).includes('Your message is kept'),
    );
    expect(pages.requested).toEqual([]);
  });
});
