import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { ReopeningRequest, ReopeningResponse } from '../../contracts/http/reopenings.ts';
import { isReopeningEnd, type ReopeningScope } from '../../domain/incidents/reopening.ts';
import type { ByAdult } from '../../domain/lessons/class-lesson.ts';
import { findAlert, type Alert } from '../store/alert-store.ts';
import type { StoredFrame } from '../store/frame-store.ts';
import type { Committed } from '../store/group-commit.ts';
import type { HubStore, HubTransaction } from '../store/hub-tables.ts';
import { isNamedRude, pageHashOfAlert, reportsOfPage } from '../store/page-report-store.ts';
import {
  addReopening,
  openReopenings,
  reopeningsOf,
  type PageReopening,
} from '../store/reopened-page-store.ts';
import { tellReopened } from './tell-reopened.ts';

/** Reports of one page that a decision is about, at most; the newest. */
const mostReports = 200;

/**
 * Opens the page of a report again, or closes it after that. Said twice it is one decision.
 *
 * @throws CodedError `alert-unknown`, `report-without-page`, `page-stays-closed` where a child named rude pictures, or
 * `request-malformed` for an end that has passed or is more than a year away.
 */
export async function decideReopening(
  transaction: HubTransaction,
  decision: { alertId: string; request: ReopeningRequest; by: ByAdult },
  now: Date,
): Promise<Committed<ReopeningResponse>> {
  const { alertId, request, by } = decision;
  const alert = await needAlert(transaction, alertId);
  const pageHash = await pageHashOfAlert(transaction, alertId);
  if (pageHash === undefined) throw new CodedError('report-without-page');
  const frames =
    request.decision === 'open'
      ? await openPage(transaction, { alert, pageHash, request, by }, now)
      : await closePage(transaction, pageHash, by, now);
  return { answer: await reopeningOfAlert(transaction, alertId, now), frames };
}

/** How it stands with the page of a report. @throws CodedError `alert-unknown`. */
export async function reopeningOfAlert(
  store: HubStore,
  alertId: string,
  now: Date,
): Promise<ReopeningResponse> {
  const alert = await needAlert(store, alertId);
  const pageHash = await pageHashOfAlert(store, alertId);
  if (pageHash === undefined) return { standing: 'no-page', otherChromebooks: 0, history: [] };
  const reports = await reportsOfPage(store, pageHash);
  const others = new Set(reports.map(({ deviceId }) => deviceId).filter((id) => id !== alert.deviceId));
  const open = await openReopenings(store, now, pageHash);
  const isOpen = open.some(({ reportIds }) => reportIds.includes(alertId));
  const isNever = await isNamedRude(store, pageHash);
  return {
    standing: isNever ? 'never' : isOpen ? 'open' : 'closed',
    otherChromebooks: others.size,
    history: (await reopeningsOf(store, pageHash)).map(({ deed, scope, reason, until, by, at }) => ({
      deed,
      scope,
      reason,
      until,
      ...(by === null ? {} : { byName: by.name }),
      at,
    })),
  };
}

/** A child named rude pictures, or pressed where one had: what was open again is closed, by the hub itself. */
export async function closeAgainWhereRude(
  transaction: HubTransaction,
  alertId: string,
  now: Date,
): Promise<StoredFrame[]> {
  const pageHash = await pageHashOfAlert(transaction, alertId);
  if (pageHash === undefined) return [];
  if ((await openReopenings(transaction, now, pageHash)).length === 0) return [];
  if (!(await isNamedRude(transaction, pageHash))) return [];
  return closePage(transaction, pageHash, null, now);
}

type Opening = {
  alert: Alert;
  pageHash: string;
  request: Extract<ReopeningRequest, { decision: 'open' }>;
  by: ByAdult;
};

async function openPage(
  transaction: HubTransaction,
  { alert, pageHash, request, by }: Opening,
  now: Date,
): Promise<StoredFrame[]> {
  const { reopeningId, scope, reason, until } = request;
  const known = await reopeningsOf(transaction);
  if (known.some((one) => one.reopeningId === reopeningId)) return [];
  if (!isReopeningEnd(until, now)) throw new CodedError('request-malformed', { at: 'until' });
  if (await isNamedRude(transaction, pageHash)) throw new CodedError('page-stays-closed');
  const reportIds = await reportsInScope(transaction, alert, pageHash, scope);
  await addReopening(transaction, {
    reopeningId,
    deed: 'opened',
    alertId: alert.alertId,
    pageHash,
    scope,
    reportIds,
    reason,
    until,
    by,
    at: now.toISOString(),
  });
  return tellReopened(transaction, reportIds, now);
}

async function closePage(
  transaction: HubTransaction,
  pageHash: string,
  by: PageReopening['by'],
  now: Date,
): Promise<StoredFrame[]> {
  const open = await openReopenings(transaction, now, pageHash);
  for (const one of open) {
    await addReopening(transaction, { ...one, deed: 'closed', reason: '', by, at: now.toISOString() });
  }
  const reportIds = open.flatMap((one) => one.reportIds);
  return reportIds.length === 0 ? [] : tellReopened(transaction, reportIds, now);
}

async function reportsInScope(
  store: HubStore,
  alert: Alert,
  pageHash: string,
  scope: ReopeningScope,
): Promise<string[]> {
  const all = await reportsOfPage(store, pageHash);
  const own = scope === 'every-chromebook' ? all : all.filter(({ deviceId }) => deviceId === alert.deviceId);
  // Ids ascend with time.
  return own
    .map(({ alertId }) => alertId)
    .toSorted()
    .slice(-mostReports);
}

async function needAlert(store: HubStore, alertId: string): Promise<Alert> {
  const alert = await findAlert(store, alertId);
  if (!alert) throw new CodedError('alert-unknown');
  return alert;
}
