import type { Browser } from 'puppeteer-core';

/**
 * Evaluates an expression in every frame that has a process of its own and an address that starts like this, in no particular order.
 * puppeteer itself sometimes waits for ever for such a frame that has just changed its process.
 */
export async function evaluateInFrames<T>(
  browser: Browser,
  address: string,
  expression: string,
): Promise<T[]> {
  const control = await browser.target().createCDPSession();
  const { targetInfos } = await control.send('Target.getTargets', { filter: [{ type: 'iframe' }] });
  const values: T[] = [];
  for (const { targetId } of targetInfos.filter(({ url }) => url.startsWith(address))) {
    const { sessionId } = await control.send('Target.attachToTarget', { targetId, flatten: true });
    const session = control.connection()?.session(sessionId);
    const answer = await session?.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    values.push(answer?.result.value as T);
  }
  // The sessions of its frames end with it.
  await control.detach();
  return values;
}
