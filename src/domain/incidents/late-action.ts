import { onMyWayLapsesAfterMs, type AlertAction } from './alert-state.ts';

/**
 * Whether an action may reach the hub later than it was tapped. Lifting may not: whoever stood beside the child then may be elsewhere now. Without
 * a network a shield is lifted at the Chromebook itself. What is passed to the DSL late is not too late: the DSL hears of it.
 */
export function mayComeLate(action: AlertAction | 'passed-to-dsl'): boolean {
  return action !== 'shield-lifted';
}

/**
 * What an action that was tapped some time ago still says. "On my way" lapses: a child must not be told now that somebody comes who said so long
 * ago; that somebody has seen it stays true.
 *
 * @param agoMs how long ago it was tapped, in milliseconds.
 */
export function actionStillSays(action: AlertAction, agoMs: number): AlertAction {
  return action === 'on-my-way' && agoMs >= onMyWayLapsesAfterMs ? 'seen' : action;
}
