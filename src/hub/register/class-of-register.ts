import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import { findClass } from '../store/class-store.ts';
import type { HubStore } from '../store/hub-tables.ts';

/** @throws CodedError `class-unknown` for a class that never was, or that was put away. */
export async function classOfRegister(store: HubStore, classId: string): Promise<SchoolClass> {
  const known = await findClass(store, classId);
  if (!known || known.putAway) throw new CodedError('class-unknown');
  return known;
}
