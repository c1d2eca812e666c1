import { CodedError } from '../../contracts/errors/coded-error.ts';
import { toErrorResponse } from '../../contracts/errors/error-response.ts';
import type { AlertsActionRequest, LeftOut } from '../../contracts/http/outcomes.ts';
import type { NoticeOutbox } from '../notices/notice-outbox.ts';
import { findAlert, type Alert } from '../store/alert-store.ts';
import { childWordsOf } from '../store/child-word-store.ts';
import type { StoredFrame } from '../store/frame-store.ts';
import type { Committed } from '../store/group-commit.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { keepTap, tapWasHeeded } from '../store/outcome-store.ts';
import { actOnAlert } from './act-on-alert.ts';
import { noteOutcome } from './note-outcome.ts';
import { isForDslToEnd } from './settle-standing.ts';
import { audienceOf } from './who-may-read.ts';

type Parts = {
  adult: { adultId: string; name: string };
  readsForDsl: boolean;
  notices: NoticeOutbox;
  /** @throws CodedError where this adult may not do it to this press. */
  needPress: (transaction: HubTransaction, alertId: string) => Promise<void>;
};

export type DoneToMany = { alerts: Alert[]; leftOut: LeftOut[] };

/**
 * One gesture for several presses, in one transaction. Each keeps a record of its own; what cannot be done to one, by what is known at the
 * moment of the commit, leaves that one out and is said of it. The same gesture told twice is one.
 */
export async function actOnMany(
  transaction: HubTransaction,
  { actionId, alertIds, deed }: AlertsActionRequest,
  parts: Parts,
  now: Date,
): Promise<Committed<DoneToMany>> {
  const alerts: Alert[] = [];
  const left: LeftOut[] = [];
  const frames: StoredFrame[] = [];
  for (const alertId of new Set(alertIds)) {
    try {
      const done = await actOnOne(transaction, { actionId, alertId, deed }, parts, now);
      alerts.push(done.answer);
      frames.push(...done.frames);
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      left.push({ ...toErrorResponse(error).error, alertId });
    }
  }
  return { answer: { alerts, leftOut: left }, frames };
}

async function actOnOne(
  transaction: HubTransaction,
  { actionId, alertId, deed }: Pick<AlertsActionRequest, 'actionId' | 'deed'> & { alertId: string },
  { adult, readsForDsl, notices, needPress }: Parts,
  now: Date,
): Promise<Committed<Alert>> {
  const alert = await findAlert(transaction, alertId);
  if (alert === undefined) throw new CodedError('alert-unknown');
  await needPress(transaction, alertId);
  if (await tapWasHeeded(transaction, actionId, alertId)) return { answer: alert, frames: [] };
  if (deed.deed === 'dealt-with') await needBulk(transaction, alert, readsForDsl);
  const done =
    deed.deed === 'dealt-with'
      ? await noteOutcome(
          transaction,
          { alertId, noted: deed, adult, readsForDsl, inBulk: true, notices },
          now,
        )
      : await actOnAlert(transaction, { alertId, action: deed.deed, adult }, now);
  await keepTap(transaction, actionId, alertId);
  return done;
}

/**
 * A press with a chosen picture, or that the DSL has, is ended by itself alone. A picture that this adult may not see keeps nothing back
 * here, or it would show; such a press waits for the DSL whoever ends it (`waitsForDsl`).
 *
 * @throws CodedError `press-with-dsl` or `press-needs-own-outcome`.
 */
async function needBulk(transaction: HubTransaction, alert: Alert, readsForDsl: boolean): Promise<void> {
  if (await isForDslToEnd(transaction, alert)) throw new CodedError('press-with-dsl');
  const pictures = (await childWordsOf(transaction, alert)).filter(({ said }) => said === 'what-it-was');
  if (pictures.some(({ what }) => readsForDsl || audienceOf(what) === 'staff')) {
    throw new CodedError('press-needs-own-outcome');
  }
}
