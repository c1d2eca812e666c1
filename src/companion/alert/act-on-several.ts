import { v7 } from 'uuid';
import {
  alertsActionPath,
  alertsActionResponse,
  type AlertsActionRequest,
  type LeftOut,
} from '../../contracts/http/outcomes.ts';
import type { AlertAction } from '../../domain/incidents/alert-state.ts';
import { boardAfterAlert } from '../board/board-state.ts';
import type { LiveBoard } from '../board/live-board.ts';
import { HubProblem } from '../hub/hub-problem.ts';

/** What became of one gesture for several presses. */
export type DoneToSeveral = {
  /** Those for which it could not be done, and why. */
  leftOut: LeftOut[];
  /** For how many it waits in this browser until the hub is back. */
  waiting: number;
};

/**
 * One gesture for several presses. That they were seen, and that somebody is on the way, waits in this browser where the hub does not answer; what
 * was done about them does not.
 *
 * @throws HubProblem
 */
export async function actOnSeveral(
  board: Pick<LiveBoard, 'ask' | 'act' | 'takeIn' | 'connection'>,
  alertIds: string[],
  deed: AlertsActionRequest['deed'],
): Promise<DoneToSeveral> {
  if (deed.deed === 'dealt-with') return askForAll(board, alertIds, deed);
  // A hub that is known to be silent is not waited for: a tap is on the disk at once.
  if (board.connection.peek().kind === 'lost') return actOnEach(board, alertIds, deed.deed);
  try {
    return await askForAll(board, alertIds, deed);
  } catch (error) {
    if (!(error instanceof HubProblem && error.isNoAnswer)) throw error;
    return actOnEach(board, alertIds, deed.deed);
  }
}

async function askForAll(
  board: Pick<LiveBoard, 'ask' | 'takeIn'>,
  alertIds: string[],
  deed: AlertsActionRequest['deed'],
): Promise<DoneToSeveral> {
  const body = { actionId: v7(), alertIds, deed };
  const request = { method: 'POST', path: alertsActionPath, body } as const;
  const { alerts, leftOut } = await board.ask(request, alertsActionResponse);
  board.takeIn((state) => alerts.reduce(boardAfterAlert, state));
  return { leftOut, waiting: 0 };
}

async function actOnEach(
  board: Pick<LiveBoard, 'act'>,
  alertIds: string[],
  action: AlertAction,
): Promise<DoneToSeveral> {
  const leftOut: LeftOut[] = [];
  const actOnOne = async (alertId: string): Promise<'done' | 'waits' | undefined> => {
    try {
      return await board.act(alertId, action);
    } catch (error) {
      if (!(error instanceof HubProblem) || error.isNoAnswer) throw error;
      leftOut.push({ alertId, ...error.words });
      return undefined;
    }
  };
  const done = await Promise.all(alertIds.map(actOnOne));
  return { leftOut, waiting: done.filter((one) => one === 'waits').length };
}
