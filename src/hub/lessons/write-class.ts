import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { SchoolClass, WrittenClass } from '../../domain/lessons/school-class.ts';
import { findClass, keepClass, putClassAway } from '../store/class-store.ts';
import type { Committed } from '../store/group-commit.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { tellClass } from './tell-class.ts';
import { runningLessons } from './running-lessons.ts';

/** Adds a class of the school. */
export async function addClass(
  transaction: HubTransaction,
  classId: string,
  written: WrittenClass,
  now: Date,
): Promise<Committed<SchoolClass>> {
  await keepClass(transaction, classId, written, now.toISOString());
  return told(transaction, classId, now);
}

/**
 * Writes a class anew, or without anything written puts it away. Its records stay.
 *
 * @throws CodedError `class-unknown`, or `class-in-lesson` while a lesson of it runs.
 */
export async function changeClass(
  transaction: HubTransaction,
  classId: string,
  written: WrittenClass | undefined,
  now: Date,
): Promise<Committed<SchoolClass>> {
  const known = await findClass(transaction, classId);
  if (!known || known.putAway) throw new CodedError('class-unknown');
  const { lessons } = await runningLessons(transaction, now);
  if (lessons.some((lesson) => lesson.classId === classId)) throw new CodedError('class-in-lesson');
  const at = now.toISOString();
  if (written) await keepClass(transaction, classId, written, at);
  else await putClassAway(transaction, classId, at);
  return told(transaction, classId, now);
}

async function told(
  transaction: HubTransaction,
  classId: string,
  now: Date,
): Promise<Committed<SchoolClass>> {
  const schoolClass = await findClass(transaction, classId);
  if (!schoolClass) throw new CodedError('class-unknown');
  return { answer: schoolClass, frames: [await tellClass(transaction, classId, now.toISOString())] };
}
