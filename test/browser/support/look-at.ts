import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { axeViolations } from '../../companion/support/companion-in-chromium.ts';

/** A school Chromebook's screen, and a small window on it. */
const sizes = [
  { width: 1_366, height: 768 },
  { width: 800, height: 600 },
];

/** Smallest thing for a child's finger, in CSS pixels (docs: WCAG 2.5.8 asks for 24). */
const smallestTarget = 48;

const folder = process.env['SCREENSHOTS'] ?? join(tmpdir(), 'lids-down-screens');

/**
 * Looks at a page of ours in both sizes: accessible, nothing cut off at the side, everything large enough for a child's finger, help
 * and the line in view. Leaves a picture of each.
 */
export async function lookAt(page: Page, name: string, inView: readonly string[] = []): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const size of sizes) {
    const said = `${name} at ${size.width}`;
    await page.setViewport(size);
    await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
    expect(await axeViolations(page), said).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, said).toBeLessThanOrEqual(0);
    const small = await page.$$eval(
      'a, button, label',
      (all, least) =>
        all
          .filter((one) => one.checkVisibility())
          .map((one) => ({ html: one.outerHTML.slice(0, 60), box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.width < least || box.height < least)
          .map(({ html }) => html),
      smallestTarget,
    );
    expect(small, said).toEqual([]);
    for (const selector of inView) {
      const isInView = await page.$eval(selector, (element) => {
        const { top, left, bottom, right } = element.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const hit = document.elementFromPoint(x, y);
        return top >= 0 && bottom <= innerHeight && hit !== null && element.contains(hit);
      });
      expect(isInView, `${selector}: ${said}`).toBe(true);
    }
    await page.screenshot({ path: join(folder, `${name}-${size.width}.png`) });
  }
  await page.setViewport(null);
}
