import * as z from 'zod/mini';
import { classColour } from '../../../domain/policy/class-colour.ts';
import type { SignedIn } from '../../../domain/sign-in/signed-in-class.ts';
import type { AppendEvent } from '../../outbox/append-event.ts';
import type { StoredValue } from '../../platform/value-store.ts';

/** What staff were last told of the class here, in this session. */
export const toldClass = z.object({
  colour: classColour,
  how: z.enum(['policy', 'account', 'lesson', 'tile']),
  expected: z.optional(classColour),
});
export type ToldClass = z.infer<typeof toldClass>;

/**
 * Tells staff which class is signed in, and at once when another one is expected. The same is told once a session. Once it is settled the class is
 * told again, which ends the alarm.
 *
 * @returns whether there was anything to tell.
 */
export async function tellClass(
  append: AppendEvent,
  told: StoredValue<ToldClass>,
  signedIn: SignedIn,
): Promise<boolean> {
  // Nobody knows at this moment: what was said last still stands.
  if (signedIn.who !== 'class') return false;
  const { colour, how, expected } = signedIn;
  const before = await told.read();
  const isSigned = before?.colour === colour && before.how === how;
  const isSettled = before?.expected !== undefined && expected === undefined;
  const isNews = expected !== undefined && (!isSigned || before?.expected !== expected);
  if (isSigned && !isSettled && !isNews) return false;
  if (!isSigned || isSettled) await append({ kind: 'class-signed-in', details: { colour, how } });
  if (isNews) await append({ kind: 'class-unexpected', details: { expected, signedIn: colour } });
  await told.write({ colour, how, ...(expected === undefined ? {} : { expected }) });
  return true;
}
