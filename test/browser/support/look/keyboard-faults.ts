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
    // Tab that comes back from the browser's own bars can be quicker than this looks: what was passed by has another turn.
    if (here === 'again' && (await unreachedBy(page)).length === 0) break;
    if (!['outside', 'again', 'shown'].includes(here)) faults.push(here);
  }
  const unreached = await unreachedBy(page);
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('[data-reached]')) one.removeAttribute('data-reached');
    (document.activeElement as HTMLElement | null)?.blur();
  });
  return [...faults, ...unreached.map((one) => `not reached by Tab: ${one}`)];
}

/** What can be pressed and was not reached yet. */
function unreachedBy(page: Page): Promise<string[]> {
  return page.evaluate(
    (pressable) =>
      [...document.querySelectorAll<HTMLElement>(pressable)]
        .filter(
          (one) =>
            one.checkVisibility() &&
            !one.matches(':disabled, [tabindex="-1"]') &&
            !one.hasAttribute('data-reached') &&
            // Arrow keys go from one to the next of a group.
            !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked),
        )
        .map((one) => one.outerHTML.slice(0, 90)),
    controls,
  );
}
