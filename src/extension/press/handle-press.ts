import type { AppendEvent } from '../outbox/append-event.ts';
import type { ReportRecord } from '../outbox/report-record.ts';
import type { Lock } from '../platform/lock.ts';
import type { MarkStep } from '../platform/mark-step.ts';
import type { ReportFailure } from '../platform/report-failure.ts';
import type { BlackPages } from './black-pages.ts';
import type { Press } from './press.ts';
import type { ReportedTabs } from './reported-tabs.ts';
import { samePress } from './same-press.ts';
import type { ShieldKeeper } from './shield-keeper.ts';

/** @returns `kept` once the press is on the disk. Asked again with the same press it only repairs what is missing. */
export type HandlePress = (press: Press) => Promise<{ kept: true }>;

type Parts = {
  append: AppendEvent;
  reports: () => Promise<ReportRecord[]>;
  reportedTabs: ReportedTabs;
  shield: ShieldKeeper;
  blackPages: BlackPages;
  /** Silences the tab that was pressed in, and all else that can be heard. Fails without harm. */
  hush: (pressed: number | undefined) => Promise<void>;
  syncNow: () => Promise<void>;
  lock: Lock;
  markStep: MarkStep;
  reportFailure: ReportFailure;
};

/**
 * The story of a press: keep it, tell the hub, cover the screen, close the page behind the shield. Where the page has
 * painted itself black the shield follows a moment later; where no page can, it comes first of all. Death is possible at every `await`: the page button asks again until it is kept, and every new worker
 * reconciles the screen and the outbox with what is stored.
 */
export function createHandlePress(parts: Parts): HandlePress {
  return async (press) => {
    parts.markStep('press-received');
    const kept = keep(parts, press);
    // What no disk took is held in memory, and has to leave all the sooner.
    const told = kept.then(parts.syncNow, async (error: unknown) => {
      await parts.syncNow();
      throw error;
    });
    const black =
      press.paintsBlack === true ? parts.blackPages.black(press.pressId, told) : Promise.resolve();
    const covered = parts.shield.coverWhile(press.tab, kept, black);
    follow(parts, press, told, covered);
    await kept;
    return { kept: true };
  };
}

async function keep(parts: Parts, press: Press): Promise<void> {
  const { pressId, via, page, tab } = press;
  await parts.lock('press', async () => {
    // A store that cannot be read keeps no press from being kept.
    const known = samePress(await parts.reports().catch(() => []), pressId);
    if (known !== undefined && (known.kept || known.arrived)) return;
    await parts.append({ kind: 'help-requested', details: { page, via } }, { id: pressId });
    parts.markStep('press-stored');
  });
  // Only now may the page be closed: until the press is on the disk, the page is the one that says it again.
  if (tab !== undefined) await parts.reportedTabs.remember(tab.tabId);
}

/** What comes after needs no answer. */
function follow(parts: Parts, { tab }: Press, told: Promise<void>, covered: Promise<void>): void {
  const report = (where: string) => (error: unknown) => parts.reportFailure(where, error);
  parts.hush(tab?.tabId).catch(report('sound'));
  told.catch(report('sync'));
  covered.then(() => parts.shield.reconcile()).catch(report('shield'));
}
