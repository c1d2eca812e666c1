import type { AlertSummary } from '../../contracts/stream/board.ts';
import type { AlertState } from '../../domain/incidents/alert-state.ts';

/** What a tile says, in order of urgency. `checking`: the hub has not yet said who is connected. */
export const tileStatuses = [
  'needs-help',
  'seen',
  'on-the-way',
  'shield-up',
  'lifted',
  'with-dsl',
  'dealt-with',
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
  'shield-up': 'Shield still up',
  lifted: 'Lifted: note it',
  'with-dsl': 'With the DSL',
  'dealt-with': 'Dealt with',
  ended: 'Ended',
  'not-connected': 'Not connected',
  checking: 'Checking',
  here: 'Here',
};

/** A press that nobody here has anything to do about stays in sight for the rest of a lesson, counted from the press: 60 minutes, in milliseconds. */
const doneInSightMs = 3_600_000;

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
  const statuses = alerts.filter((alert) => isInSight(alert, hubNow)).map(statusOfAlert);
  const mostUrgent = tileStatuses.find((status) => statuses.includes(status));
  if (mostUrgent !== undefined) return mostUrgent;
  if (ended) return 'ended';
  if (present === undefined) return 'checking';
  return present ? 'here' : 'not-connected';
}

/** A child in front of a shield comes before what adults still have to write down. */
function statusOfAlert({ state, standing }: AlertSummary): TileStatus {
  if (state !== 'shield-lifted') return standing === 'dealt-with' ? 'shield-up' : statusOfState[state];
  return standing === 'dealt-with' || standing === 'with-dsl' ? standing : 'lifted';
}

/** Whether somebody here still has something to do about a press: a shield to lift, or to note what was done. */
export function isPending({ state, standing }: AlertSummary): boolean {
  return state !== 'shield-lifted' || standing === undefined;
}

/** Whether the board still shows a press: until it is dealt with, and for a lesson after that. */
export function isInSight(alert: AlertSummary, hubNow: number): boolean {
  return isPending(alert) || hubNow - Date.parse(alert.receivedAt) < doneInSightMs;
}
