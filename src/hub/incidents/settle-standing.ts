import { standingOf, wasPassedToDsl, type StandingFacts } from '../../domain/incidents/alert-standing.ts';
import { setAlertStanding, type Alert } from '../store/alert-store.ts';
import { childWordsOf } from '../store/child-word-store.ts';
import { deviceDeedsOf } from '../store/device-deed-store.ts';
import type { HubStore, HubTransaction } from '../store/hub-tables.ts';
import { outcomesOf } from '../store/outcome-store.ts';
import { audienceOf } from './who-may-read.ts';

type Standing = Pick<Alert, 'standing' | 'standingVersion'>;

/** How a press that has just come stands, by what came before it. */
export async function standingAtFirst(
  store: HubStore,
  alert: Pick<Alert, 'alertId' | 'deviceId'>,
): Promise<Standing> {
  return { standing: standingOf(await standingFacts(store, alert)), standingVersion: 0 };
}

/** Brings the standing of a press up to all that is known of it. One of before outcomes were asked for stays so until somebody notes one. */
export async function settleStanding(transaction: HubTransaction, alert: Alert): Promise<Alert> {
  const facts = await standingFacts(transaction, alert);
  if (alert.standing === 'not-asked' && facts.noted.length === 0) return alert;
  const standing = standingOf(facts);
  if (standing === alert.standing) return alert;
  const part = { standing, standingVersion: alert.standingVersion + 1 };
  await setAlertStanding(transaction, alert.alertId, part);
  return { ...alert, ...part };
}

/** Whether only the DSL ends a press from now on. */
export async function isForDslToEnd(
  store: HubStore,
  alert: Pick<Alert, 'alertId' | 'deviceId'>,
): Promise<boolean> {
  return wasPassedToDsl(await standingFacts(store, alert));
}

async function standingFacts(
  store: HubStore,
  alert: Pick<Alert, 'alertId' | 'deviceId'>,
): Promise<StandingFacts> {
  const [noted, deeds, words] = [
    await outcomesOf(store, alert.alertId),
    await deviceDeedsOf(store, alert),
    await childWordsOf(store, alert),
  ];
  return {
    noted: noted.map(({ noted: { deed }, inBulk }) => ({ deed, inBulk })),
    notedThere: deeds.flatMap(({ deed }) => (deed.deed === 'report-dealt-with' ? [deed.outcome] : [])),
    // A picture that the class teacher may not see must not show by how a press stands on the board.
    hasPicture: words.some(({ said, what }) => said === 'what-it-was' && audienceOf(what) === 'staff'),
  };
}
