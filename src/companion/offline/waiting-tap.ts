import * as z from 'zod/mini';
import { alertAction, type AlertState } from '../../domain/incidents/alert-state.ts';

/** What may wait is one of these (late-action.ts); it never holds words. */
const tapAction = z.enum([...alertAction.options, 'passed-to-dsl']);
export type TapAction = z.infer<typeof tapAction>;

/** Something that an adult tapped while the hub could not be reached, and that waits to be sent. */
export const waitingTap = z.object({
  tapId: z.uuid(),
  adultId: z.string(),
  alertId: z.string(),
  /** Whom it was about, so that it can be said what waits; no name. */
  deviceNumber: z.nullable(z.number()),
  action: tapAction,
  /** By the hub's clock, in milliseconds since 1970. */
  tappedAt: z.number(),
});
export type WaitingTap = z.infer<typeof waitingTap>;

/**
 * Keeps a tap while the hub is asked to take it; it is on the disk when this is done.
 *
 * @returns to be called once the hub has answered, or has not.
 */
export type KeepTap = (tap: WaitingTap) => Promise<(isAnswered: boolean) => Promise<void>>;

/** What became of a tap when it was sent. */
export const sentTap = z.object({
  tap: waitingTap,
  became: z.enum([
    'done',
    /** The shield had been lifted before it came: that stands. */
    'lifted-meanwhile',
    /** The child is not told any more that somebody comes; that somebody has seen it, it is. */
    'too-late-to-say-coming',
    /** The hub does not take it. */
    'refused',
  ]),
});
export type SentTap = z.infer<typeof sentTap>;

/** What tabs tell each other of taps: that others wait now, what became of one, or that the adult has read that. */
export const tapsWord = z.union([z.enum(['changed', 'read']), sentTap]);
export type TapsWord = z.infer<typeof tapsWord>;

/** @param state how far the hub says that the alert has come, with this tap in it. */
export function becameOf(tap: WaitingTap, state: AlertState): SentTap['became'] {
  // The DSL hears of it, whatever became of the press meanwhile.
  if (tap.action === 'passed-to-dsl') return 'done';
  if (state === 'shield-lifted') return 'lifted-meanwhile';
  return tap.action === 'on-my-way' && state === 'seen' ? 'too-late-to-say-coming' : 'done';
}
