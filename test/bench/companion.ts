import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch, type Browser } from 'puppeteer-core';
import { findChromium } from '../../src/cli/chromium/find-chromium.ts';
import { TestAdult } from '../hub/support/test-adult.ts';
import { TestDevice } from '../hub/support/test-device.ts';
import { runLighthouse, type Device } from './support/lighthouse.ts';
import { startServedHub } from './support/served-hub.ts';
import { adultCookies } from './support/signed-in-tab.ts';

const built = resolve(import.meta.dirname, '../../dist/companion');
const budgetBytes = 60_000;
const budgetScore = 95;
const classSize = 30;

/** What the companion's first load weighs, and what Lighthouse says of its two doors. */
export async function printCompanion(): Promise<void> {
  const { script, style } = await firstLoad();
  console.log('\ncompanion, first load, compressed with gzip');
  console.log(`  script  ${kilobytes(script)}   budget ${kilobytes(budgetBytes)}`);
  console.log(`  styles  ${kilobytes(style)}`);
  console.log(`\ncompanion, Lighthouse   (budget: ${budgetScore} in each category)`);
  try {
    await printLighthouse();
  } catch (error) {
    console.log(`  Lighthouse could not be had: ${(error as Error).message}`);
  }
}

/** Everything that the page itself names, so that the browser fetches it before anything is shown. */
async function firstLoad(): Promise<{ script: number; style: number }> {
  const page = await readFile(join(built, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(js|css))"/g)];
  const sizeOf = async (ending: string) => {
    const files = named.filter(([, , kind]) => kind === ending).map(([, path = '']) => path);
    const sizes = await Promise.all(
      files.map(async (path) => gzipSync(await readFile(join(built, path))).length),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  return { script: await sizeOf('js'), style: await sizeOf('css') };
}

async function printLighthouse(): Promise<void> {
  const hub = await startServedHub();
  const browser = await launchWithPort();
  try {
    const adult = await TestAdult.first(hub.address, hub.firstAdultLink);
    const streams = [];
    for (let deviceNumber = 1; deviceNumber <= classSize; deviceNumber += 1) {
      const device = await TestDevice.enrolled(
        { address: hub.address, deviceNumber, classColour: 'green' },
        hub.enrolmentKey,
      );
      streams.push(await device.openStream());
      await device.deliver([device.health()]);
    }
    const port = Number(new URL(browser.wsEndpoint()).port);
    await printPage('sign-in page', `${hub.address}/`, port);
    await browser.setCookie(...adultCookies(adult));
    await printPage(`board of ${classSize}`, `${hub.address}/`, port);
    await Promise.all(streams.map((stream) => stream.close()));
  } finally {
    await browser.close();
    await hub.stop();
  }
}

async function printPage(name: string, address: string, port: number): Promise<void> {
  for (const device of ['desktop', 'mobile'] satisfies Device[]) {
    const { scores, faults } = await runLighthouse(address, port, device);
    const said = Object.entries(scores).map(([category, score]) => `${category} ${score}`);
    console.log(`  ${name.padEnd(14)} ${device.padEnd(8)} ${said.join('   ')}`);
    if (faults.length > 0) console.log(`    under 90: ${faults.join(', ')}`);
  }
}

/** Lighthouse steers it through a port; it reaches nothing but this machine. */
function launchWithPort(): Promise<Browser> {
  return launch({
    executablePath: findChromium(),
    defaultViewport: null,
    args: [
      '--no-sandbox',
      '--disable-component-update',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
    ],
  });
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`;
}
