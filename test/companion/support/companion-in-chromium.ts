import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findChromium } from '../../../src/cli/chromium/find-chromium.ts';

/** Builds the companion as it is now into a folder of its own, so that no test looks at an older one. */
export async function buildCompanion(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'lids-down-companion-'));
  await build({ mode: 'companion', logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

export function launchChromium(): Promise<Browser> {
  return launch({
    executablePath: findChromium(),
    headless: true,
    args: ['--no-sandbox', '--autoplay-policy=document-user-activation-required'],
  });
}

export type View = { width: number; height: number; dark?: boolean };

/** A tab of its own profile. What the page breaks (an error, the content security policy) stands in `complaints`. */
export async function openTab(
  browser: Browser,
  address: string,
  view: View,
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 401/.test(message.text())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    // The browser draws its own fields with pictures of its own.
    if (protocol !== 'data:' && origin !== new URL(address).origin) complaints.push(`asked ${request.url()}`);
  });
  await page.setViewport({ width: view.width, height: view.height });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: view.dark === true ? 'dark' : 'light' },
  ]);
  await page.goto(address);
  return { page, complaints };
}

/** Closes every tab of `openTab`: a page that no test looks at any more goes on drawing, and counts its minutes, beside the next. */
export async function closeTabs(browser: Browser): Promise<void> {
  const own = browser.defaultBrowserContext();
  const others = browser.browserContexts().filter((context) => context !== own);
  await Promise.all(others.map((context) => context.close()));
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core holds against the page as it stands, one line each; `without` are rules that cannot judge it. */
export async function axeViolations(page: Page, without: readonly string[] = []): Promise<string[]> {
  // To read axe-core costs more than to run it, and it stays in a page for as long as that is not loaded anew.
  const found = await page.evaluate(`typeof axe === 'object' && ${axeRun(without)}`);
  return (found === false ? page.evaluate(await axeExpression(without)) : found) as Promise<string[]>;
}

/** The same as an expression, for a frame of a page. It is a promise of those lines. */
export async function axeExpression(without: readonly string[] = []): Promise<string> {
  return `${await axeSource}
  ${axeRun(without)}`;
}

function axeRun(without: readonly string[]): string {
  return `axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: ${JSON.stringify(Object.fromEntries(without.map((rule) => [rule, { enabled: false }])))},
  }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html + ' ' + node.failureSummary).join(' | ')),
  )`;
}
