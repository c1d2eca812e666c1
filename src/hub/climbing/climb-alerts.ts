import type { NoticeOutbox } from '../notices/notice-outbox.ts';
import { findAlert } from '../store/alert-store.ts';
import { addClimbStep } from '../store/climb-store.ts';
import type { StoredFrame } from '../store/frame-store.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { callAdults } from './call-adults.ts';
import { stepsDue } from './steps-due.ts';
import { tellWatch } from './tell-watch.ts';
import type { OnDuty } from './who-is-on-duty.ts';

export type ClimbParts = {
  reading: HubStore;
  store: GroupCommit;
  notices: NoticeOutbox;
  now: Date;
  onDuty: OnDuty;
};

/** Calls whoever is next about every press that no person has seen, once it is time. */
export async function climbAlerts({ reading, store, notices, now, onDuty }: ClimbParts): Promise<void> {
  if ((await stepsDue(reading, now, onDuty)).length === 0) return;
  await store.commit(async (transaction) => {
    // Somebody may have tapped in the meantime.
    const steps = await stepsDue(transaction, now, onDuty);
    const told = new Set<string>();
    for (const step of steps) {
      await addClimbStep(transaction, step);
      const alert = await findAlert(transaction, step.alertId);
      if (alert) await callAdults(transaction, notices, step, alert.receivedAt, now);
      if (step.ladder === 'staff') told.add(step.alertId);
    }
    const frames: StoredFrame[] = [];
    for (const alertId of told) frames.push(...(await tellWatch(transaction, alertId, now)));
    return { answer: undefined, frames };
  });
}
