import { alertActionPath } from '../../contracts/http/alerts.ts';
import { outcomesPath } from '../../contracts/http/outcomes-path.ts';
import type { HubRequest } from '../hub/ask-hub.ts';
import type { WaitingTap } from './waiting-tap.ts';

/**
 * How the hub is asked to take a tap; it answers with the press as it is then (`alertActionResponse`).
 *
 * @param tappedAt only where it could not be sent at once.
 */
export function tapRequest(
  { tapId, adultId, alertId, action }: Pick<WaitingTap, 'tapId' | 'adultId' | 'alertId' | 'action'>,
  tappedAt?: string,
): HubRequest {
  const when = tappedAt === undefined ? {} : { tappedAt };
  return action === 'passed-to-dsl'
    ? {
        method: 'POST',
        path: outcomesPath(alertId),
        body: { actionId: tapId, adultId, noted: { deed: action, ...when } },
      }
    : {
        method: 'POST',
        path: alertActionPath(alertId),
        body: { action, tap: { tapId, adultId, ...when } },
      };
}
