import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { AlertDetails } from '../../contracts/http/alerts.ts';
import type { AdultRights } from '../../domain/people/adult-rights.ts';
import { stepsFor } from '../climbing/steps-for.ts';
import { actionsOf, eventOfAlert, findAlert } from '../store/alert-store.ts';
import { climbStepsOf } from '../store/climb-store.ts';
import { childWordsOf } from '../store/child-word-store.ts';
import { deviceDeedsOf } from '../store/device-deed-store.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { outcomesOf } from '../store/outcome-store.ts';
import { alertSummary } from './alert-summary.ts';
import { outcomesFor, waitsForDsl } from './outcomes-for.ts';
import { pageOfAlert } from './page-of-alert.ts';
import { mayRead } from './who-may-read.ts';
import { wordsFor } from './words-for.ts';

/**
 * A press with its page and all that happened around it, as far as an adult may read it.
 *
 * @throws CodedError `alert-unknown`.
 */
export async function detailsOfAlert(
  store: HubStore,
  alertId: string,
  rights: AdultRights,
): Promise<AlertDetails> {
  const alert = await findAlert(store, alertId);
  const event = await eventOfAlert(store, alertId);
  if (!alert || !event) throw new CodedError('alert-unknown');
  const actions = await actionsOf(store, alertId);
  const told = await childWordsOf(store, alert);
  const noted = await outcomesOf(store, alertId);
  return {
    alert: alertSummary(alert),
    page: pageOfAlert(event.text),
    deviceTime: event.deviceTime,
    actions: actions.map(({ action, byName, at, tappedAt }) => ({
      action,
      byName,
      at,
      ...(tappedAt === null ? {} : { tappedAt }),
    })),
    deeds: (await deviceDeedsOf(store, alert)).map(({ deed, deviceTime, receivedAt }) => ({
      deed,
      deviceTime,
      at: receivedAt,
    })),
    steps: stepsFor(rights, await climbStepsOf(store, alertId)),
    outcomes: outcomesFor(rights, noted),
    ...(mayRead(rights, 'dsl') && waitsForDsl(told, noted) ? { waitsForDsl: true } : {}),
    ...wordsFor(rights, told),
  };
}
