import { alertStateAfter, onMyWayLapsesAfterMs, type AlertAction } from './alert-state.ts';

/** `unseen`: no person has tapped. `coming-lapsed`: somebody said "on my way", and then nobody anything. */
export const waitReasons = ['unseen', 'coming-lapsed'] as const;
export type WaitReason = (typeof waitReasons)[number];

/** That a press waits for a person, and since when, in milliseconds since 1970. */
export type Wait = { reason: WaitReason; since: number };

/**
 * Whether a press waits for a person. "Seen" ends it: somebody, by name, has it. "On my way" ends it for as long as the child's screen says so,
 * and when that lapses the adults are asked again, as the child is told to tell another one (design, truth 8).
 *
 * @param actions what adults did, times in milliseconds since 1970.
 * @returns undefined where a person has it.
 */
export function waitsSince(
  receivedAt: number,
  actions: readonly { action: AlertAction; at: number }[],
  now: number,
): Wait | undefined {
  const state = alertStateAfter(actions.map(({ action }) => action));
  if (state === 'open') return { reason: 'unseen', since: receivedAt };
  if (state !== 'on-my-way') return undefined;
  const said = actions.filter(({ action }) => action === 'on-my-way').map(({ at }) => at);
  const since = Math.max(...said) + onMyWayLapsesAfterMs;
  if (now < since || actions.some(({ at }) => at >= since)) return undefined;
  return { reason: 'coming-lapsed', since };
}
