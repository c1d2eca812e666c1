import { setTimeout as pause } from 'node:timers/promises';
import { TargetType, type Browser, type Target, type WebWorker } from 'puppeteer-core';

/** Longest wait for a force-installed extension to be there, in milliseconds. */
const installTimeoutMs = 60_000;

/** Longest wait for a worker to answer, in milliseconds. One that is dead never does. */
const answersWithinMs = 2_000;

/** Longest wait for a worker to close, in milliseconds. One that began anew under the same target does not hear of it. */
const closesWithinMs = 5_000;

/**
 * The extension's worker, waited for until the extension is there.
 *
 * @throws TimeoutError when it is not there after a minute.
 */
export async function openWorker(browser: Browser, extensionId: string): Promise<WebWorker> {
  const target = await browser.waitForTarget(isWorkerOf(extensionId), { timeout: installTimeoutMs });
  const worker = await target.worker();
  if (worker === null) throw new Error('the extension has a worker that cannot be looked into');
  return worker;
}

/** The worker of an extension that is there; one that sleeps or was closed is started, as any event would do. */
export async function wakeWorker(browser: Browser, extensionId: string): Promise<WebWorker> {
  for (;;) {
    const target = browser.targets().find(isWorkerOf(extensionId));
    if (target === undefined) {
      await startWorker(browser, extensionId);
      return openWorker(browser, extensionId);
    }
    const worker = await target.worker().catch(() => null);
    if (worker !== null && (await answers(worker))) return worker;
    // It died and began anew under the same target; the line to the dead one is all that is left in our hands.
    await endTarget(browser, target);
  }
}

/** Ends the worker, with all that it had in memory, and returns when it is gone. Nothing happens to one that sleeps. */
export async function killWorker(browser: Browser, extensionId: string): Promise<void> {
  const target = browser.targets().find(isWorkerOf(extensionId));
  if (target === undefined) return;
  const gone = whenGone(browser, target);
  const close = async () => (await target.worker())?.close();
  // What closes itself meanwhile answers nothing any more; whether it is gone is what counts.
  close().catch(() => undefined);
  const isGone = await Promise.race([gone.then(() => true), pause(closesWithinMs, false, { ref: false })]);
  if (!isGone) await endTarget(browser, target);
}

async function startWorker(browser: Browser, extensionId: string): Promise<void> {
  const [page = await browser.newPage()] = await browser.pages();
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.startWorker', { scopeURL: `chrome-extension://${extensionId}/` });
  await session.detach();
}

async function answers(worker: WebWorker): Promise<boolean> {
  const answer = worker.evaluate(() => true).catch(() => false);
  return Promise.race([answer, pause(answersWithinMs, false, { ref: false })]);
}

async function endTarget(browser: Browser, target: Target): Promise<void> {
  const gone = whenGone(browser, target);
  const session = await target.createCDPSession();
  const { targetInfo } = await session.send('Target.getTargetInfo');
  const control = await browser.target().createCDPSession();
  await control.send('Target.closeTarget', { targetId: targetInfo.targetId });
  await session.detach();
  await control.detach();
  await gone;
}

function whenGone(browser: Browser, target: Target): Promise<void> {
  return new Promise((resolve) => {
    const look = (destroyed: Target) => {
      if (destroyed !== target) return;
      browser.off('targetdestroyed', look);
      resolve();
    };
    browser.on('targetdestroyed', look);
    if (!browser.targets().includes(target)) look(target);
  });
}

function isWorkerOf(extensionId: string): (target: Target) => boolean {
  return (target) =>
    target.type() === TargetType.SERVICE_WORKER &&
    target.url().startsWith(`chrome-extension://${extensionId}/`);
}
