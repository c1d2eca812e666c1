import { reportFailure } from '../platform/report-failure.ts';
import { shield } from './screen.ts';

/** A window or page that is going is still listed for a moment. */
const isGoneWithinMs = 300;

/** The screen as the reports want it, whatever a window or tab has just done. */
export function reconcileShield(): void {
  shield.reconcile().catch((error: unknown) => reportFailure('shield', error));
}

export function reconcileShieldTwice(): void {
  reconcileShield();
  setTimeout(reconcileShield, isGoneWithinMs);
}
