import type { Context } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { classesOfDevice } from '../../domain/lessons/classes-of-device.ts';
import type { DeviceInClass } from '../../domain/lessons/lesson-of-device.ts';
import type { Right } from '../../domain/people/rights.ts';
import { needReach } from '../people/need-right.ts';
import { findAlert } from '../store/alert-store.ts';
import { listClasses } from '../store/class-store.ts';
import type { HubStore } from '../store/hub-tables.ts';
import type { HubEnv } from '../web/hub-env.ts';

/**
 * Lets an adult to a press only where a right reaches: for one class, to presses on its Chromebooks, and to those of which nothing is known.
 *
 * @throws CodedError `alert-unknown` or `right-needed`.
 */
export async function needPress(
  context: Context<HubEnv>,
  store: HubStore,
  right: Right,
  alertId: string,
): Promise<void> {
  needReach(context, right);
  const reach = context.var.rights.get(right);
  if (reach === 'school') return;
  const alert = await findAlert(store, alertId);
  if (!alert) throw new CodedError('alert-unknown');
  await needChromebook(context, store, right, alert);
}

/**
 * Lets an adult where a right reaches a Chromebook: for one class, those with a number of its register, whatever colour is signed in; of
 * numbers that no class has, those in its colour; and those of which neither is known.
 *
 * @throws CodedError `right-needed`.
 */
export async function needChromebook(
  context: Context<HubEnv>,
  store: HubStore,
  right: Right,
  { deviceNumber, classColour }: DeviceInClass,
): Promise<void> {
  const reach = context.var.rights.get(right);
  if (reach === 'school') return;
  const classes = classesOfDevice({ deviceNumber, classColour }, await listClasses(store));
  if (classColour === null && classes.length === 0) return;
  if (classes.some(({ classId }) => reach?.includes(classId))) return;
  throw new CodedError('right-needed', { at: right });
}
