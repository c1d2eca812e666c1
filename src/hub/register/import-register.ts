import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import type {
  ImportPreviewResponse,
  ImportRequest,
  RegisterResponse,
} from '../../contracts/http/register.ts';
import { planImport } from '../../domain/register/plan-import.ts';
import type { RegisterImport } from '../../domain/register/register-import.ts';
import type { Committed } from '../store/group-commit.ts';
import type { HubStore, HubTransaction } from '../store/hub-tables.ts';
import { keepLooks } from '../store/register-look-store.ts';
import { addChildren, endNumbers, giveNumbers, listRegister } from '../store/register-store.ts';
import { classOfRegister } from './class-of-register.ts';
import type { Look } from './read-register.ts';
import { toldRegister } from './told-register.ts';

/**
 * What an import would change, and a digest over it. Nothing of it is kept but the look.
 *
 * @throws CodedError `class-unknown`.
 */
export async function previewImport(
  transaction: HubTransaction,
  classId: string,
  wanted: RegisterImport,
  { by, at }: Look,
): Promise<Committed<ImportPreviewResponse>> {
  const answer = await planned(transaction, classId, wanted);
  await keepLooks(transaction, [{ classId, kind: 'import' }], by, at.toISOString());
  return { answer, frames: [] };
}

/**
 * Does what was previewed, whole or not at all.
 *
 * @throws CodedError `class-unknown`, or `register-changed` when it would no longer be what was previewed.
 */
export async function importRegister(
  transaction: HubTransaction,
  classId: string,
  { wanted, digest }: ImportRequest,
  look: Look,
): Promise<Committed<RegisterResponse>> {
  const now = await planned(transaction, classId, wanted);
  if (now.digest !== digest) throw new CodedError('register-changed');
  const { added, changed, missing } = now.preview;
  const done = { at: look.at.toISOString(), by: look.by.adultId };
  const leaving = wanted.endsOthers ? missing : [];
  await endNumbers(
    transaction,
    [...changed, ...leaving].map(({ childId }) => childId),
    done,
  );
  const children = added.map(({ name, number }) => ({ ...done, classId, childId: v7(), name, number }));
  await addChildren(transaction, children);
  await giveNumbers(
    transaction,
    [...changed, ...children].map(({ childId, number }) => ({
      ...done,
      classId,
      childId,
      number,
      entryId: v7(),
    })),
  );
  return toldRegister(transaction, classId, look);
}

async function planned(
  store: HubStore,
  classId: string,
  wanted: RegisterImport,
): Promise<ImportPreviewResponse> {
  await classOfRegister(store, classId);
  const preview = planImport(await listRegister(store, classId), wanted);
  const said = JSON.stringify([classId, wanted, preview]);
  return { preview, digest: createHash('sha256').update(said).digest('base64url') };
}
