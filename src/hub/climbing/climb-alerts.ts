import { errorFields, type HubLog } from '../hub-log.ts';
import type { NoticeOutbox } from '../notices/notice-outbox.ts';
import { findAlert } from '../store/alert-store.ts';
import { addClimbStep } from '../store/climb-store.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { callAdults } from './call-adults.ts';
import { stepsDue, stepsDueOf } from './steps-due.ts';
import { tellWatch } from './tell-watch.ts';
import type { OnDuty } from './who-is-on-duty.ts';

export type ClimbParts = {
  reading: HubStore;
  store: GroupCommit;
  notices: NoticeOutbox;
  now: Date;
  onDuty: OnDuty;
  log: HubLog;
};

/** Calls whoever is next about every press that no person has seen, once it is time. What fails for one press stops the calls about no other. */
export async function climbAlerts(parts: ClimbParts): Promise<void> {
  const { reading, now, onDuty, log } = parts;
  const failed = (error: unknown) => log('error', 'upkeep-failed', errorFields(error));
  const due = await stepsDue(reading, now, onDuty, failed);
  for (const alertId of new Set(due.map((step) => step.alertId))) {
    await climbOne(alertId, parts).catch(failed);
  }
}

async function climbOne(alertId: string, { store, notices, now, onDuty }: ClimbParts): Promise<void> {
  await store.commit(async (transaction) => {
    // Somebody may have tapped in the meantime.
    const steps = await stepsDueOf(transaction, alertId, now, onDuty);
    for (const step of steps) {
      await addClimbStep(transaction, step);
      const alert = await findAlert(transaction, alertId);
      if (alert) await callAdults(transaction, notices, step, alert.receivedAt, now);
    }
    const isTold = steps.some(({ ladder }) => ladder === 'staff');
    return { answer: undefined, frames: isTold ? await tellWatch(transaction, alertId, now) : [] };
  });
}
