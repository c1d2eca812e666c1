import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { ByAdult } from '../../domain/lessons/class-lesson.ts';
import { keepEnvelope, lastEnvelope, openEnvelope, type Envelope } from '../store/sealed-account-store.ts';
import type { HubStore, HubTransaction } from '../store/hub-tables.ts';
import { addSignInDeed } from '../store/sign-in-deed-store.ts';

/** No letter or digit that is taken for another one on paper; 25 of them are 123 bits. */
const letters = '23456789abcdefghjkmnpqrstuvwxyz';
const groups = 5;
const lettersInGroup = 5;

/**
 * Makes an envelope for the head's sealed account; the one before opens nothing any more. The store keeps a salt and a hash.
 *
 * @param by null: at the terminal of the server.
 * @returns the code, which nobody can find out again.
 */
export async function sealEnvelope(
  transaction: HubTransaction,
  by: ByAdult | null,
  now: Date,
): Promise<string> {
  const group = () =>
    Array.from({ length: lettersInGroup }, () => letters[randomInt(letters.length)]).join('');
  const code = Array.from({ length: groups }, group).join('-');
  const salt = randomBytes(32).toString('base64url');
  const codeHash = hashOf(salt, code).toString('base64url');
  await keepEnvelope(transaction, { salt, codeHash, madeAt: now.toISOString(), madeBy: by?.name ?? null });
  await addSignInDeed(transaction, { adult: null, deed: 'sealed-account-made', by, at: now });
  return code;
}

/**
 * The envelope that a code opens. Nothing is used up.
 *
 * @throws CodedError `sealed-account-refused` for a code that is wrong, used, or of an older envelope.
 */
export async function findEnvelope(store: HubStore, code: string): Promise<Envelope> {
  const envelope = await lastEnvelope(store);
  const isRight =
    envelope?.usedAt === null &&
    timingSafeEqual(hashOf(envelope.salt, inOneForm(code)), Buffer.from(envelope.codeHash, 'base64url'));
  if (!isRight) throw new CodedError('sealed-account-refused');
  return envelope;
}

/**
 * Opens the envelope, once.
 *
 * @returns which one it was.
 * @throws CodedError `sealed-account-refused` for a code that is wrong, used, or of an older envelope.
 */
export async function useEnvelope(transaction: HubTransaction, code: string, now: Date): Promise<number> {
  const envelope = await findEnvelope(transaction, code);
  if (!(await openEnvelope(transaction, envelope.envelopeId, now.toISOString()))) {
    throw new CodedError('sealed-account-refused');
  }
  await addSignInDeed(transaction, { adult: null, deed: 'sealed-account-used', by: null, at: now });
  return envelope.envelopeId;
}

/** However it was written: the lines between the groups, spaces and capitals do not count. */
function inOneForm(code: string): string {
  const bare = code.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return (bare.match(/.{1,5}/g) ?? []).join('-');
}

function hashOf(salt: string, code: string): Buffer {
  return createHash('sha256').update(`lids-down sealed account v1\n${salt}\n${code}`).digest();
}
