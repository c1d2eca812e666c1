import { mkdtempSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { endBrowser } from '../../../src/cli/chromium/end-browser.ts';
import { findChromium } from '../../../src/cli/chromium/find-chromium.ts';
import { launchBrowser } from '../../../src/cli/chromium/launch-browser.ts';

export type BareChromebook = { browser: Browser; extensionId: string; close(): Promise<void> };

/** The same Chromium, started in the same way, with the bare extension instead of ours. */
export async function startBareChromebook(pagesHost: string): Promise<BareChromebook> {
  const folder = mkdtempSync(join(tmpdir(), 'lids-down-bare-'));
  const browser = await launchBrowser({
    executable: findChromium(),
    profileFolder: folder,
    visible: false,
    hosts: { '*.example': pagesHost },
    enableExtensions: true,
  });
  // A copy: Chromium writes what it makes of the rules into the extension's own folder.
  const extension = join(folder, 'bare-extension');
  await cp(join(import.meta.dirname, '../bare-extension'), extension, { recursive: true });
  const extensionId = await browser.installExtension(extension);
  return {
    browser,
    extensionId,
    async close() {
      await endBrowser(browser);
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
