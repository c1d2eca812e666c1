import * as z from 'zod/mini';
import type { Decision } from '../../domain/decisions/decision.ts';
import type { KeptLesson } from '../access/lesson-in-force.ts';
import type { Lock } from '../platform/lock.ts';
import type { StoredValue } from '../platform/value-store.ts';

/** Which sending of which lesson was opened last, so that it opens once. */
export const openedSending = z.object({ lessonId: z.string(), sending: z.number() });
export type OpenedSending = z.infer<typeof openedSending>;

type Parts = {
  kept: () => Promise<KeptLesson | undefined>;
  opened: StoredValue<OpenedSending>;
  lock: Lock;
  /** A report is open, and nothing comes in front of the shield; or the tabs of an earlier lesson are still to be closed. */
  mustWait: () => Promise<boolean>;
  decide: (address: string) => Promise<Decision>;
  openTab: (address: string) => Promise<void>;
};

/**
 * Opens what the teacher sent to be opened at once: the newest sending, once, as far as policy lets it. While the screen rests or is
 * shielded it waits. Called at every heartbeat and whenever the lesson changes.
 */
export function createOpenAtOnce(parts: Parts): () => Promise<void> {
  return () =>
    parts.lock('open-at-once', async () => {
      const lesson = await parts.kept();
      if (lesson === undefined || lesson.eyesUp || lesson.withdrawn === true) return;
      const { lessonId, sent } = lesson;
      const sending = Math.max(0, ...sent.map(({ atOnce = 0 }) => atOnce));
      const before = await parts.opened.read();
      const done = before?.lessonId === lessonId ? before.sending : 0;
      if (sending <= done || (await parts.mustWait())) return;
      // Written first: opened twice would take a child from the page it is at; the link stands on the start page all the same.
      await parts.opened.write({ lessonId, sending });
      for (const { address, atOnce } of sent) {
        if (atOnce !== sending) continue;
        const decision = await parts.decide(address);
        if (decision.action === 'block') continue;
        await parts.openTab(decision.action === 'rewrite' ? decision.target : address);
      }
    });
}
