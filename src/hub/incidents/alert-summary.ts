import type { AlertSummary } from '../../contracts/stream/board.ts';
import type { Alert } from '../store/alert-store.ts';

/** A press as the board shows it: no address, no title, no name, and not what it was (design, truth 9). */
export function alertSummary(alert: Alert): AlertSummary {
  return {
    alertId: alert.alertId,
    deviceId: alert.deviceId,
    deviceNumber: alert.deviceNumber,
    ...(alert.classColour === null ? {} : { classColour: alert.classColour }),
    receivedAt: alert.receivedAt,
    state: alert.state,
    ...(alert.byMistake ? { byMistake: true } : {}),
    ...(alert.said > 0 ? { said: alert.said } : {}),
    ...(alert.liftedHere ? { liftedHere: true } : {}),
    ...(alert.standing === 'open' ? {} : { standing: alert.standing }),
    ...(alert.standingVersion > 0 ? { standingVersion: alert.standingVersion } : {}),
  };
}
