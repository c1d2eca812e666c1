import type { Context } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { ClassColour } from '../../domain/policy/class-colour.ts';
import type { Right } from '../../domain/people/rights.ts';
import { needReach } from '../people/need-right.ts';
import { findAlert } from '../store/alert-store.ts';
import { listClasses } from '../store/class-store.ts';
import type { HubStore } from '../store/hub-tables.ts';
import type { HubEnv } from '../web/hub-env.ts';

/**
 * Lets an adult to a press only where a right reaches: for one class, to presses in its colour, and to those of which no colour is known.
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
  await needColour(context, store, right, alert.classColour);
}

/**
 * Lets an adult where a right reaches a colour: for one class, its own, and where no colour is known.
 *
 * @throws CodedError `right-needed`.
 */
export async function needColour(
  context: Context<HubEnv>,
  store: HubStore,
  right: Right,
  classColour: ClassColour | null,
): Promise<void> {
  const reach = context.var.rights.get(right);
  if (reach === 'school' || classColour === null) return;
  const ofColour = (await listClasses(store)).filter(({ colour }) => colour === classColour);
  if (ofColour.some(({ classId }) => reach?.includes(classId))) return;
  throw new CodedError('right-needed', { at: right });
}
