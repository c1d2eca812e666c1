import type { Chromebook } from '../../../src/cli/chromium/launch-chromebook.ts';

/**
 * Stops the extension's worker dead at the place where it leaves a mark, as if the machine had stopped there: it stands
 * still in the debugger at that line, and is then ended by the browser. The next event starts another one.
 *
 * @returns `killed`, fulfilled when the worker is gone.
 */
export async function killWorkerAt(
  room: { readonly school: { readonly chromebook: Chromebook } },
  mark: string,
): Promise<{ killed: Promise<void> }> {
  const { chromebook } = room.school;
  const [page = await chromebook.browser.newPage()] = await chromebook.browser.pages();
  const control = await page.createCDPSession();
  await control.send('ServiceWorker.enable');
  const worker = await chromebook.worker();
  const { client } = worker;

  const killed = new Promise<void>((resolve, reject) => {
    client.once('Debugger.paused', () => {
      // In one breath: a worker that starts again while the debugger still holds the old one would never run.
      Promise.all([control.send('ServiceWorker.stopAllWorkers'), client.detach()])
        .then(() => control.detach())
        .then(resolve, reject);
    });
  });
  await client.send('Debugger.enable');
  await worker.evaluate((place) => {
    const leave = performance.mark.bind(performance);
    performance.mark = (name, options) => {
      const left = leave(name, options);
      // oxlint-disable-next-line no-debugger -- this is where it stops
      if (name === place) debugger;
      return left;
    };
  }, mark);
  return { killed };
}
