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
  /** Silences a tab. Fails without harm. */
  mute: (tabId: number) => Promise<void>;
  syncNow: () => Promise<void>;
  lock: Lock;
  markStep: MarkStep;
  reportFailure: ReportFailure;
};

/**
 * The story of a press: keep it, and cover the screen as soon as the page has painted itself black (at once where no page
 * can); then tell the hub; then close the page behind the shield. Death is possible at every `await`: the page button asks again until it is kept, and every new worker
 * reconciles the screen and the outbox with what is stored.
 */
export function createHandlePress(parts: Parts): HandlePress {
  return async (press) => {
    parts.markStep('press-received');
    const kept = keep(parts, press);
    const black = press.paintsBlack === true ? parts.blackPages.black(press.pressId) : Promise.resolve();
    const covered = parts.shield.coverWhile(press.tab, kept, black);
    follow(parts, press, kept, covered);
    await kept;
    return { kept: true };
  };
}

async function keep(parts: Parts, press: Press): Promise<void> {
  const { pressId, via, page, tab } = press;
  const remembered = tab === undefined ? undefined : parts.reportedTabs.remember(tab.tabId);
  await parts.lock('press', async () => {
    if (samePress(await parts.reports(), pressId) !== undefined) return;
    await parts.append({ kind: 'help-requested', details: { page, via } }, { id: pressId });
    parts.markStep('press-stored');
  });
  await remembered;
}

/** What comes after needs no answer. */
function follow(parts: Parts, { tab }: Press, kept: Promise<void>, covered: Promise<void>): void {
  const report = (where: string) => (error: unknown) => parts.reportFailure(where, error);
  if (tab !== undefined) parts.mute(tab.tabId).catch(report('mute'));
  kept.then(() => parts.syncNow()).catch(report('sync'));
  covered.then(() => parts.shield.reconcile()).catch(report('shield'));
}
