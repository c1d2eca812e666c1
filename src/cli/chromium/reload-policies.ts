import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';

/** Longest wait for the page of policies to be there, in milliseconds. */
const openWithinMs = 10_000;

/** On the page of policies and nowhere else; what its button "Reload policies" sends. */
const pressReload = `location.href === 'chrome://policy/' && typeof chrome?.send === 'function'
  && (chrome.send('reloadPolicies'), true)`;

/**
 * Lets Chromium read its policy files now, as the button of chrome://policy does; by itself it waits until they have been left alone for
 * five seconds. The page is in no tab, and neither a child nor the extension sees it.
 *
 * @returns whether it was told to; false where policy closes that page, and then it reads them by itself.
 */
export async function reloadPolicies(browser: Browser): Promise<boolean> {
  const control = await browser.target().createCDPSession();
  try {
    const { targetId } = await control.send('Target.createTarget', { url: 'chrome://policy/', hidden: true });
    const { sessionId } = await control.send('Target.attachToTarget', { targetId, flatten: true });
    const session = control.connection()?.session(sessionId);
    const end = performance.now() + openWithinMs;
    let isTold = false;
    while (!isTold && performance.now() < end) {
      // On its way from the blank page it has no answer yet.
      const answer = await session
        ?.send('Runtime.evaluate', { expression: pressReload })
        .catch(() => undefined);
      isTold = answer?.result.value === true;
      if (!isTold) await pause(20);
    }
    await control.send('Target.closeTarget', { targetId });
    return isTold;
  } finally {
    await control.detach();
  }
}
