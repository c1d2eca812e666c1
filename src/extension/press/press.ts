import type { EventOf } from '../../domain/events/school-event.ts';
import { toReportedPage, type ReportedPage } from '../../domain/events/reported-page.ts';

/** One press, as the browser tells it. Nothing of it comes from the page. */
export type Press = {
  pressId: string;
  via: EventOf<'help-requested'>['details']['via'];
  page: ReportedPage;
  /** Where it was pressed; absent when no tab is known. */
  tab?: { tabId: number; windowId: number };
  /** The page paints itself black in the same moment, and says when that is on the screen. */
  paintsBlack?: boolean;
};

/** The part of a tab that a press needs. */
export type PressedTab = {
  id?: number | undefined;
  windowId?: number | undefined;
  url?: string | undefined;
  pendingUrl?: string | undefined;
  title?: string | undefined;
};

/**
 * @param standsInFor the refused address that a page of ours shows in place of: a child who presses there means that one.
 */
export function pressIn(
  tab: PressedTab | undefined,
  pressId: string,
  via: Press['via'],
  standsInFor?: string,
): Press {
  const address = standsInFor ?? tab?.url ?? tab?.pendingUrl ?? '';
  return {
    pressId,
    via,
    page: toReportedPage({ address, title: tab?.title ?? '' }),
    ...(tab?.id === undefined || tab.windowId === undefined
      ? {}
      : { tab: { tabId: tab.id, windowId: tab.windowId } }),
  };
}
