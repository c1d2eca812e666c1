import * as z from 'zod/mini';
import type { SignedInAdult } from '../../contracts/http/people.ts';

/** Who was signed in, by number alone: neither name nor e-mail address is kept. */
const keptSignIn = z.object({
  adultId: z.string(),
  rights: z.array(z.object({ right: z.string(), classIds: z.optional(z.array(z.string())) })),
  /** By this computer's clock, in milliseconds since 1970: when the hub said so, and until when it holds. */
  at: z.number(),
  until: z.number(),
});

/** What is kept of an adult whom the hub has just named; undefined where it does not say until when. */
export function signInToKeep(person: SignedInAdult, now: number): z.infer<typeof keptSignIn> | undefined {
  if (person.until === undefined) return undefined;
  const rights = person.rights.map(({ right, classIds }) => (classIds ? { right, classIds } : { right }));
  return { adultId: person.adultId, rights, at: now, until: Date.parse(person.until) };
}

/** How far a computer's clock may have been set right since, in milliseconds. */
export const clockSlackMs = 10 * 60 * 1_000;

/** Who is still signed in as far as can be known without the hub. A clock that was set back before the sign-in lets nobody in. */
export function signInFromKept(value: unknown, now: number): SignedInAdult | undefined {
  const parsed = keptSignIn.safeParse(value);
  if (!parsed.success) return undefined;
  const { adultId, rights, at, until } = parsed.data;
  return at <= now + clockSlackMs && now < until ? { adultId, name: '', email: '', rights } : undefined;
}
