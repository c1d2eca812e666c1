import { CodedError } from '../../contracts/errors/coded-error.ts';
import { matchesUrlFilter } from '../../domain/decisions/match-url-filter.ts';
import { parseAddress } from '../../domain/decisions/parse-address.ts';
import { parseUrlFilter } from '../../domain/decisions/parse-url-filter.ts';
import { outcomeSaysHarmless } from '../../domain/incidents/outcome-says-harmless.ts';
import { pageKey } from '../../domain/incidents/same-page.ts';
import type { LessonAction } from '../../domain/lessons/lesson-action.ts';
import { pageOfAlert } from '../incidents/page-of-alert.ts';
import { reportedEvents } from '../store/alert-store.ts';
import { deviceDeedsOf } from '../store/device-deed-store.ts';
import { outcomesOf } from '../store/outcome-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { openReopenings } from '../store/reopened-page-store.ts';

/**
 * No lesson opens what a child has reported: neither the very page, nor a blocked site around it, unless the adult who dealt with the
 * report found the page harmless. Only the DSL opens it again, with a written reason (docs/lifting.md).
 *
 * @throws CodedError `address-reported`.
 */
export async function refuseReported(
  transaction: HubTransaction,
  action: LessonAction,
  now: Date,
): Promise<void> {
  if (action.action !== 'open' && action.action !== 'send') return;
  const open = await openReopenings(transaction, now);
  const isOpenAgain = (alertId: string) => open.some(({ reportIds }) => reportIds.includes(alertId));
  for (const report of await reportedEvents(transaction)) {
    const { address } = pageOfAlert(report.text);
    const isWanted =
      action.action === 'send'
        ? action.links.some((link) => pageKey(link.address) === pageKey(address))
        : isUnder(action.site, address);
    if (!isWanted || pageKey(address) === undefined || isOpenAgain(report.alertId)) continue;
    if (action.action === 'open' && (await wasHarmless(transaction, report))) continue;
    throw new CodedError('address-reported');
  }
}

function isUnder(site: string, address: string): boolean {
  const { filter } = parseUrlFilter(site, true);
  const parsed = parseAddress(address);
  return filter !== undefined && parsed !== undefined && matchesUrlFilter(filter, parsed);
}

async function wasHarmless(
  transaction: HubTransaction,
  alert: { alertId: string; deviceId: string },
): Promise<boolean> {
  const newest = (await outcomesOf(transaction, alert.alertId)).at(-1);
  if (newest !== undefined) {
    const { noted: what, inBulk } = newest;
    return what.deed === 'dealt-with' && !inBulk && outcomeSaysHarmless(what.outcome);
  }
  const deeds = await deviceDeedsOf(transaction, alert);
  const last = deeds.map(({ deed }) => deed).findLast((deed) => deed.deed === 'report-dealt-with');
  return last?.deed === 'report-dealt-with' && outcomeSaysHarmless(last.outcome);
}
