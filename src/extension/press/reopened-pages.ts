import * as z from 'zod/mini';
import type { ReopenedPagesFrame } from '../../contracts/stream/stream-frame.ts';
import { elapsedMs, type Moment } from '../lesson/countdown.ts';
import type { StoredClosedPage } from '../outbox/outbox-database.ts';
import type { Lock } from '../platform/lock.ts';
import type { StoredValue } from '../platform/value-store.ts';

/** What the hub said last of pages that are open again here: hashes, never an address. */
export const reopenedWord = z.object({
  hubAddress: z.string(),
  /** Version of that word. */
  heard: z.number(),
  pages: z.array(
    z.object({
      hash: z.string(),
      reportIds: z.array(z.string()),
      /** For how much longer, counted at a moment of both clocks. */
      leftMs: z.number(),
      wallMs: z.number(),
      aliveMs: z.number(),
      life: z.string(),
    }),
  ),
});
export type ReopenedWord = z.infer<typeof reopenedWord>;

/** Its key in `storage.local`. */
export const reopenedWordKey = 'reopenedPages';

/** Pages that the DSL opened again, and that close by themselves (design, truth 7). */
export type ReopenedPages = {
  /** Takes in a word of the hub: all of it, in place of the one before. An older one changes nothing. */
  heed: (hubAddress: string, frame: ReopenedPagesFrame) => Promise<void>;
  /** Whether a page that was reported here is open again. Never where rude pictures were named here, whatever a hub says. */
  opens: (page: StoredClosedPage) => Promise<boolean>;
  /**
   * Lets time pass. Called at every start of the worker and at every heartbeat.
   *
   * @param leadAway is done whenever a page has closed by it, and again the next time where it failed or a worker died of it.
   * @throws what leadAway throws.
   */
  countDown: (leadAway: () => Promise<void>) => Promise<void>;
};

type Parts = { kept: StoredValue<ReopenedWord>; lock: Lock; moment: () => Moment };
type Page = ReopenedWord['pages'][number];

export function createReopenedPages({ kept, lock, moment }: Parts): ReopenedPages {
  const leftNow = (page: Page, now: Moment): number => Math.max(0, page.leftMs - elapsedMs(page, now));
  return {
    heed: (hubAddress, { version, pages }) =>
      lock('reopened-pages', async () => {
        const now = moment();
        const word = await kept.read();
        const before = word?.hubAddress === hubAddress ? word : undefined;
        if (version < (before?.heard ?? 0)) return;
        const running = new Map(
          before?.heard === version ? before.pages.map((page) => [page.hash, page]) : [],
        );
        await kept.write({
          hubAddress,
          heard: version,
          pages: pages.map(({ hash, reportIds, endsInMs }) => {
            const known = running.get(hash);
            // The same word heard again keeps nothing open for longer.
            const leftMs = known === undefined ? endsInMs : Math.min(endsInMs, leftNow(known, now));
            return { hash, reportIds, leftMs, ...now };
          }),
        });
      }),
    async opens({ hash, reportId, isRude }) {
      if (isRude) return false;
      const now = moment();
      const pages = (await kept.read())?.pages ?? [];
      return pages.some(
        (page) => page.hash === hash && page.reportIds.includes(reportId) && leftNow(page, now) > 0,
      );
    },
    async countDown(leadAway) {
      const hasClosed = await lock('reopened-pages', async () => {
        const word = await kept.read();
        if (word === undefined || word.pages.length === 0) return false;
        const now = moment();
        const pages = word.pages.map((page) => ({ ...page, leftMs: leftNow(page, now), ...now }));
        await kept.write({ ...word, pages });
        return pages.some(({ leftMs }) => leftMs === 0);
      });
      if (!hasClosed) return;
      await leadAway();
      await lock('reopened-pages', async () => {
        const word = await kept.read();
        if (word === undefined) return;
        await kept.write({ ...word, pages: word.pages.filter(({ leftMs }) => leftMs > 0) });
      });
    },
  };
}
