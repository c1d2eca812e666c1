import type { Page } from 'puppeteer-core';
import { controls } from './layout-faults.ts';

/** More than any page of ours has. */
const mostControls = 60;

/**
 * What whoever has only a keyboard, or one switch that steps and one that presses, cannot do on a page, one line each: something to
 * press that Tab does not come to, or that does not show that it is reached.
 */
export async function keyboardFaults(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
  });
  const faults: string[] = [];
  for (let step = 0; step < mostControls; step += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body || element === document.documentElement)
        return 'outside';
      if (element.hasAttribute('data-reached')) return 'again';
      element.setAttribute('data-reached', '');
      const label = element.closest('label');
      const around = [
        element,
        element.parentElement,
        element.closest('form'),
        label,
        ...(label?.children ?? []),
      ];
      const showsIt = around.some((one) => {
        if (one === null || one === undefined) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      });
      return showsIt ? 'shown' : `does not show its focus: ${element.outerHTML.slice(0, 90)}`;
    });
    if (here === 'again') break;
    if (here !== 'outside' && here !== 'shown') faults.push(here);
  }
  const unreached = await page.evaluate((pressable) => {
    const left = [...document.querySelectorAll<HTMLElement>(pressable)].filter(
      (one) =>
        one.checkVisibility() &&
        !one.matches(':disabled, [tabindex="-1"]') &&
        !one.hasAttribute('data-reached') &&
        // Arrow keys go from one to the next of a group.
        !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked),
    );
    for (const one of document.querySelectorAll('[data-reached]')) one.removeAttribute('data-reached');
    (document.activeElement as HTMLElement | null)?.blur();
    return left.map((one) => `not reached by Tab: ${one.outerHTML.slice(0, 90)}`);
  }, controls);
  return [...faults, ...unreached];
}
