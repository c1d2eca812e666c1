/** The part of a tab's history that going back needs. */
export type TabHistory = {
  /** Entries of the tab, this one among them. */
  length: () => number;
  back: () => void;
  /** When this page was last gone back from, in milliseconds since 1970; undefined when never. */
  lastBack: () => number | undefined;
  rememberBack: (at: number) => void;
  /** Calls when this page is still here after so many milliseconds. */
  stillHereAfter: (milliseconds: number, work: () => void) => void;
  openStart: () => void;
};

const leavesWithinMs = 600;
const cameRightBackWithinMs = 5_000;

/**
 * Leaves for the page before. Where there is none, or it led straight back here (a page that was refused after it had opened
 * stands in the history), for the start page: a child is never caught between two pages.
 *
 * @param loadedAt when this page was opened, in milliseconds since 1970.
 */
export function goBack(history: TabHistory, loadedAt: number, now: number): void {
  const last = history.lastBack();
  const ledBackHere = last !== undefined && loadedAt >= last && loadedAt - last < cameRightBackWithinMs;
  if (history.length() <= 1 || ledBackHere) {
    history.openStart();
    return;
  }
  history.rememberBack(now);
  history.stillHereAfter(leavesWithinMs, history.openStart);
  history.back();
}
