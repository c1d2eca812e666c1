import { v7 } from 'uuid';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { AddChildRequest, RegisterChange, RegisterResponse } from '../../contracts/http/register.ts';
import { sameChildKey } from '../../domain/register/child-name.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import type { Committed } from '../store/group-commit.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { addChildren, endNumbers, giveNumbers, listRegister, renameChild } from '../store/register-store.ts';
import { classOfRegister } from './class-of-register.ts';
import type { Look } from './read-register.ts';
import { toldRegister } from './told-register.ts';

/**
 * Puts a child into the register of a class.
 *
 * @throws CodedError `class-unknown`, `register-number-held` or `register-child-listed`.
 */
export async function addChild(
  transaction: HubTransaction,
  classId: string,
  { name, number }: AddChildRequest,
  look: Look,
): Promise<Committed<RegisterResponse>> {
  await classOfRegister(transaction, classId);
  const register = await listRegister(transaction, classId);
  refuseHeld(register, number);
  refuseListed(register, name);
  const childId = v7();
  const done = { classId, childId, at: look.at.toISOString(), by: look.by.adultId };
  await addChildren(transaction, [{ ...done, name }]);
  await giveNumbers(transaction, [{ ...done, entryId: v7(), number }]);
  return toldRegister(transaction, classId, look);
}

/**
 * Changes one thing about a child of a class.
 *
 * @throws CodedError `class-unknown`, `register-child-unknown`, `register-number-held` or `register-child-listed`.
 */
export async function changeChild(
  transaction: HubTransaction,
  { classId, childId }: { classId: string; childId: string },
  change: RegisterChange,
  look: Look,
): Promise<Committed<RegisterResponse>> {
  await classOfRegister(transaction, classId);
  const register = await listRegister(transaction, classId);
  const known = register.find((entry) => entry.childId === childId);
  if (!known) throw new CodedError('register-child-unknown');
  const others = register.filter((entry) => entry !== known);
  const done = { at: look.at.toISOString(), by: look.by.adultId };
  if (change.change === 'name') {
    refuseListed(others, change.name);
    await renameChild(transaction, childId, { ...done, name: change.name });
  } else if (change.change === 'end') {
    await endNumbers(transaction, [childId], done);
  } else if (change.number !== known.number) {
    refuseHeld(others, change.number);
    await endNumbers(transaction, [childId], done);
    await giveNumbers(transaction, [{ ...done, classId, childId, entryId: v7(), number: change.number }]);
  }
  return toldRegister(transaction, classId, look);
}

function refuseHeld(register: readonly RegisterEntry[], number: number): void {
  if (register.some((entry) => entry.number === number)) throw new CodedError('register-number-held');
}

function refuseListed(register: readonly RegisterEntry[], name: string): void {
  const key = sameChildKey(name);
  if (register.some((entry) => sameChildKey(entry.name) === key))
    throw new CodedError('register-child-listed');
}
