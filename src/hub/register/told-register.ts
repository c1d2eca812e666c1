import type { RegisterResponse } from '../../contracts/http/register.ts';
import { tellClass } from '../lessons/tell-class.ts';
import type { Committed } from '../store/group-commit.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { readRegister, type Look } from './read-register.ts';

/** The register of a class as it is after a change; the boards are told which numbers it has, and no name. */
export async function toldRegister(
  transaction: HubTransaction,
  classId: string,
  look: Look,
): Promise<Committed<RegisterResponse>> {
  const { answer, frames } = await readRegister(transaction, classId, look);
  return { answer, frames: [...frames, await tellClass(transaction, classId, look.at.toISOString())] };
}
