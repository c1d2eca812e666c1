import type { Page } from 'puppeteer-core';

/** What a page made of a stretch of time. */
export type FrameTimes = {
  /** Between one frame and the next, in milliseconds. */
  frames: number[];
  /** CPU time of the main thread, in milliseconds, the brake of a slowed CPU with it. */
  cpuMs: number;
  /** How long it was looked at, in milliseconds. */
  lastedMs: number;
};

/** Follows the frames of a page that is looked at, without doing anything to it. */
export async function frameTimes(page: Page, forMs: number): Promise<FrameTimes> {
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const cpuSeconds = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const before = await cpuSeconds();
  const times = await page.evaluate(
    (length) =>
      new Promise<number[]>((resolve) => {
        const seen: number[] = [];
        const next = (time: number): void => {
          seen.push(time);
          if (time - (seen[0] ?? time) >= length) resolve(seen);
          else requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    forMs,
  );
  const cpuMs = ((await cpuSeconds()) - before) * 1_000;
  await client.detach();
  const frames = times.slice(1).map((time, at) => time - (times[at] ?? time));
  return { frames, cpuMs, lastedMs: frames.reduce((sum, frame) => sum + frame, 0) };
}
