import { alertStateAfter, onMyWayLapsesAfterMs, type AlertAction } from './alert-state.ts';

/** `unseen`: no person has tapped. `coming-lapsed`: somebody said "on my way", and then nobody anything. */
export const waitReasons = ['unseen', 'coming-lapsed'] as const;
export type WaitReason = (typeof waitReasons)[number];

/** That a press waits for a person, and since when, in milliseconds since 1970. */
export type Wait = { reason: WaitReason; since: number };

/** A moment of now may be taken a little before a tap that it is held against. */
const slackMs = 30_000;

/**
 * Whether a press waits for a person. "Seen" ends it: somebody, by name, has it. "On my way" ends it for as long as the child's screen says so,
 * and when that lapses the adults are asked again, as the child is told to tell another one (design, truth 8). Where it would lapse later than
 * that can be, the clock was set back since: then it has lapsed, and what was done after it counts by its order.
 *
 * @param actions what adults did, in their order, times in milliseconds since 1970.
 * @param takenUp when adults took up what was dealt with, in milliseconds since 1970.
 * @returns undefined where a person has it.
 */
export function waitsSince(
  receivedAt: number,
  actions: readonly { action: AlertAction; at: number }[],
  now: number,
  takenUp: readonly number[] = [],
): Wait | undefined {
  const state = alertStateAfter(actions.map(({ action }) => action));
  if (state === 'open') return { reason: 'unseen', since: receivedAt };
  if (state !== 'on-my-way') return undefined;
  const said = actions.filter(({ action }) => action === 'on-my-way').map(({ at }) => at);
  const since = Math.max(...said) + onMyWayLapsesAfterMs;
  if (since - now > onMyWayLapsesAfterMs + slackMs) {
    const last = actions.findLastIndex(({ at }) => at + onMyWayLapsesAfterMs === since);
    const after = actions.slice(last + 1);
    if (after.length > 0) return waitsSince(receivedAt, after, now, takenUp);
  } else if (now < since) return undefined;
  if (actions.some(({ at }) => at >= since) || takenUp.some((at) => at >= since)) return undefined;
  return { reason: 'coming-lapsed', since };
}
