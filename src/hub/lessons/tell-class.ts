import { CodedError } from '../../contracts/errors/coded-error.ts';
import { findClass } from '../store/class-store.ts';
import { companions, keepFrame, type StoredFrame } from '../store/frame-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';

/** Tells the companions how a class now is. */
export async function tellClass(
  transaction: HubTransaction,
  classId: string,
  at: string,
): Promise<StoredFrame> {
  const schoolClass = await findClass(transaction, classId);
  if (!schoolClass) throw new CodedError('class-unknown');
  return keepFrame(transaction, companions, { type: 'school-class', schoolClass }, at);
}
