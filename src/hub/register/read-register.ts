import type { NumberHoldersQuery, NumberHoldersResponse } from '../../contracts/http/number-holders.ts';
import type { LeftChild, RegisterResponse } from '../../contracts/http/register.ts';
import type { ByAdult } from '../../domain/lessons/class-lesson.ts';
import type { Reach } from '../../domain/people/adult-rights.ts';
import type { Committed } from '../store/group-commit.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { keepLooks } from '../store/register-look-store.ts';
import { holdersOfNumber, listLeft, listRegister, sharedNumbers } from '../store/register-store.ts';
import { classOfRegister } from './class-of-register.ts';

/** Who looks, and when. */
export type Look = { by: ByAdult; at: Date };

/**
 * The register of a class. The look is recorded in the same transaction: no name is told that nobody looked at.
 *
 * @throws CodedError `class-unknown`.
 */
export async function readRegister(
  transaction: HubTransaction,
  classId: string,
  { by, at }: Look,
): Promise<Committed<RegisterResponse>> {
  await classOfRegister(transaction, classId);
  await keepLooks(transaction, [{ classId, kind: 'register' }], by, at.toISOString());
  return {
    answer: {
      entries: await listRegister(transaction, classId),
      shared: await sharedNumbers(transaction, classId),
    },
    frames: [],
  };
}

/** Who had a number at a time, in the classes whose names the adult may see. */
export async function readHolders(
  transaction: HubTransaction,
  query: NumberHoldersQuery & { reach: Reach },
  { by, at }: Look,
): Promise<Committed<NumberHoldersResponse>> {
  const { number, classId, reach } = query;
  const aboutAt = new Date(query.at ?? at).toISOString();
  const known = await holdersOfNumber(transaction, { number, at: aboutAt, classId });
  const holders = known.filter((holder) => reach === 'school' || reach.includes(holder.classId));
  const looks = holders.map((holder) => ({
    classId: holder.classId,
    kind: 'number' as const,
    number,
    aboutAt,
  }));
  await keepLooks(transaction, looks, by, at.toISOString());
  return { answer: { number, at: aboutAt, holders }, frames: [] };
}

/** Children who left, and whose names are still kept. */
export async function readLeft(
  transaction: HubTransaction,
  { by, at }: Look,
): Promise<Committed<LeftChild[]>> {
  const children = await listLeft(transaction);
  const classIds = [...new Set(children.map(({ classId }) => classId))];
  const looks = classIds.map((classId) => ({ classId, kind: 'left' as const }));
  await keepLooks(transaction, looks, by, at.toISOString());
  return {
    answer: children.map(({ childId, name, className, number, until }) => ({
      childId,
      name,
      className,
      number,
      until,
    })),
    frames: [],
  };
}
