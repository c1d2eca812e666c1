import { TargetType, type Browser, type Target, type WebWorker } from 'puppeteer-core';

/** Longest wait for a force-installed extension to be there, in milliseconds. */
const installTimeoutMs = 60_000;

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
  if (!browser.targets().some(isWorkerOf(extensionId))) {
    const [page = await browser.newPage()] = await browser.pages();
    const session = await page.createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.startWorker', { scopeURL: `chrome-extension://${extensionId}/` });
    await session.detach();
  }
  return openWorker(browser, extensionId);
}

/** Ends the worker, with all that it had in memory, and returns when it is gone. Nothing happens to one that sleeps. */
export async function killWorker(browser: Browser, extensionId: string): Promise<void> {
  const target = browser.targets().find(isWorkerOf(extensionId));
  if (target === undefined) return;
  const gone = new Promise<void>((resolve) => {
    const look = (destroyed: Target) => {
      if (destroyed !== target) return;
      browser.off('targetdestroyed', look);
      resolve();
    };
    browser.on('targetdestroyed', look);
  });
  const worker = await target.worker();
  await worker?.close();
  await gone;
}

function isWorkerOf(extensionId: string): (target: Target) => boolean {
  return (target) =>
    target.type() === TargetType.SERVICE_WORKER &&
    target.url().startsWith(`chrome-extension://${extensionId}/`);
}
