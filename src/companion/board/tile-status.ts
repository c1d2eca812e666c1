import type { AlertSummary } from '../../contracts/stream/board.ts';
import type { AlertState } from '../../domain/incidents/alert-state.ts';

/** What a tile says, in order of urgency. `checking`: the hub has not yet said who is connected. */
export const tileStatuses = [
  'needs-help',
  'seen',
  'on-the-way',
  'lifted',
  'ended',
  'not-connected',
  'checking',
  'here',
] as const;
export type TileStatus = (typeof tileStatuses)[number];

export const tileStatusWords: Record<TileStatus, string> = {
  'needs-help': 'Needs help',
  seen: 'Seen',
  'on-the-way': 'On the way',
  lifted: 'Lifted',
  ended: 'Ended',
  'not-connected': 'Not connected',
  checking: 'Checking',
  here: 'Here',
};

/** A lifted press stays in sight for the rest of a lesson, counted from the press: 60 minutes, in milliseconds. */
const liftedInSightMs = 3_600_000;

const statusOfState: Record<AlertState, TileStatus> = {
  open: 'needs-help',
  seen: 'seen',
  'on-my-way': 'on-the-way',
  'shield-lifted': 'lifted',
};

/**
 * The one status of a tile: that of its most urgent press, else whether its Chromebook is connected.
 *
 * @param hubNow milliseconds since 1970 by the hub's clock.
 * @param ended an adult has ended it.
 */
export function tileStatus(
  alerts: readonly AlertSummary[],
  present: boolean | undefined,
  hubNow: number,
  ended: boolean,
): TileStatus {
  const statuses = alerts
    .filter((alert) => isInSight(alert, hubNow))
    .map((alert) => statusOfState[alert.state]);
  const mostUrgent = tileStatuses.find((status) => statuses.includes(status));
  if (mostUrgent !== undefined) return mostUrgent;
  if (ended) return 'ended';
  if (present === undefined) return 'checking';
  return present ? 'here' : 'not-connected';
}

/** Whether the board still shows a press: until its shield is lifted, and for a lesson after that. */
export function isInSight(alert: AlertSummary, hubNow: number): boolean {
  return alert.state !== 'shield-lifted' || hubNow - Date.parse(alert.receivedAt) < liftedInSightMs;
}
