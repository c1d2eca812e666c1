import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { Bench } from './support/bench.ts';

const runs = 30;
const warmUps = 5;
/** After its load event a page is left to do what it set out to do; the help button draws itself then. */
const settlesMs = 300;

const lightPage = '<!doctype html><title>Castles</title><h1>Castles</h1><p>A castle has a moat.</p>';
const heavyPage = `<!doctype html><title>Heavy</title><style>li:nth-child(odd){background:#eee}</style><ul id="list"></ul>
<script>
const list = document.getElementById('list');
for (let at = 0; at < 4000; at += 1) {
  const item = document.createElement('li');
  item.innerHTML = '<b>' + at + '</b> <a href="#' + at + '">castle</a>';
  list.append(item);
}
for (const end = performance.now() + 60; performance.now() < end; );
</script>`;

/** What an ordinary page costs its main thread: with the extension, and with an empty content script in its place. */
function pageLoad(kind: string, html: string): Bench {
  return {
    name: `main thread of a ${kind} page, from navigation to ${settlesMs} ms after load`,
    bareName: 'an extension with an empty content script',
    async measure({ room, bare }) {
      const path = `/${kind}`;
      room.school.pages.put(path, html);
      const own = await openTab(room.school.chromebook.browser, `http://castle.example${path}`);
      const other = await openTab(bare.browser, `http://empty.example${path}`);
      const ours: number[] = [];
      const limit: number[] = [];
      for (let run = 0; run < runs + warmUps; run += 1) {
        const mine = await own();
        const least = await other();
        if (run < warmUps) continue;
        ours.push(mine);
        limit.push(least);
      }
      return { ours, bare: limit };
    },
  };
}

export const lightPageLoad = pageLoad('light', lightPage);
export const heavyPageLoad = pageLoad('heavy', heavyPage);

/** @returns what loads the page once more and tells how long its main thread was busy, in milliseconds. */
async function openTab(browser: Browser, address: string): Promise<() => Promise<number>> {
  const page = await browser.newPage();
  await page.goto(address);
  const session = await page.createCDPSession();
  // Time that the processor gave to this thread: what else a machine does then is not counted.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return () => loadOnce(page, session);
}

async function loadOnce(page: Page, session: CDPSession): Promise<number> {
  await page.bringToFront();
  await page.reload({ waitUntil: 'load' });
  await new Promise((resolve) => setTimeout(resolve, settlesMs));
  return busyMs(session);
}

/** Chromium counts from the navigation on. */
async function busyMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}
