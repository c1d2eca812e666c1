import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { Committed } from '../store/group-commit.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { anyIsHere, eraseNames } from '../store/register-store.ts';
import type { Look } from './read-register.ts';

/**
 * Erases names of children who left. Which number was held when stays, without a name.
 *
 * @returns how many names there were.
 * @throws CodedError `register-child-here`; then none is erased.
 */
export async function eraseNamesOfLeft(
  transaction: HubTransaction,
  childIds: readonly string[],
  { by, at }: Look,
): Promise<Committed<number>> {
  if (await anyIsHere(transaction, childIds)) throw new CodedError('register-child-here');
  const answer = await eraseNames(transaction, childIds, { at: at.toISOString(), by: by.adultId });
  return { answer, frames: [] };
}
