import type { Browser } from 'puppeteer-core';

type TraceEvent = {
  name: string;
  ph: string;
  id?: string;
  pid: number;
  ts: number;
  args?: { data?: { type?: string } };
};

/**
 * Measures from the browser's own record of an input event (Event Timing, as it stands in a trace, in microseconds)
 * how long a pointer's press takes until the next frame is on the screen.
 *
 * @param press does one press.
 * @returns milliseconds from the hardware's time stamp to the presentation of the frame; undefined when the trace holds
 *   nothing of it, as happens when a renderer joins the trace too late.
 */
export async function pressToNextFrame(
  browser: Browser,
  press: () => Promise<void>,
): Promise<number | undefined> {
  const timings = (await traced(browser, press)).filter((event) => event.name === 'EventTiming');
  const begin = timings.find((event) => event.ph === 'b' && event.args?.data?.type === 'pointerdown');
  const end = timings.find((event) => event.ph === 'e' && event.id === begin?.id && event.pid === begin?.pid);
  return begin === undefined || end === undefined ? undefined : (end.ts - begin.ts) / 1_000;
}

/** Traces all of the browser, since the page of a press is closed before the trace ends. */
async function traced(browser: Browser, work: () => Promise<void>): Promise<TraceEvent[]> {
  const session = await browser.target().createCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as TraceEvent[])));
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] },
    transferMode: 'ReportEvents',
  });
  await work();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}
