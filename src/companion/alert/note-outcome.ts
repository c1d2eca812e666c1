import { v7 } from 'uuid';
import { outcomeResponse } from '../../contracts/http/outcomes.ts';
import { outcomesPath } from '../../contracts/http/outcomes-path.ts';
import type { NotedOutcome } from '../../domain/incidents/noted-outcome.ts';
import { boardAfterAlert } from '../board/board-state.ts';
import type { LiveBoard } from '../board/live-board.ts';

/** Notes what was done about one press. @throws HubProblem */
export async function noteOutcome(board: LiveBoard, alertId: string, noted: NotedOutcome): Promise<void> {
  const body = { actionId: v7(), noted };
  const { alert } = await board.ask({ method: 'POST', path: outcomesPath(alertId), body }, outcomeResponse);
  board.takeIn((state) => boardAfterAlert(state, alert));
}
