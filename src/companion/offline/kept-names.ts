import * as z from 'zod/mini';
import type { NumberHolder } from '../../contracts/http/number-holders.ts';
import type { SignedInAdult } from '../../contracts/http/people.ts';
import { namesOfClass, type NamesOfClass } from '../../contracts/http/school-browsers.ts';
import { clockSlackMs } from './kept-sign-in.ts';

/** Names that a browser of the school keeps for one adult, as the register was at a time. */
const keptNames = z.object({
  adultId: z.string(),
  /** What the adult might do when they were fetched: with other rights they are fetched anew. */
  rights: z.string(),
  /** By this computer's clock, in milliseconds since 1970: when they were fetched, and until when the sign-in holds. */
  at: z.number(),
  until: z.number(),
  classes: z.array(namesOfClass),
});
export type KeptNames = z.infer<typeof keptNames>;

/** Names that nobody has fetched anew for this long, in milliseconds, are forgotten, as the keys that lift shields are. */
const staysMs = 14 * 24 * 60 * 60 * 1_000;
/** They are fetched once in this time, in milliseconds. */
const freshMs = 24 * 60 * 60 * 1_000;

export function namesToKeep(
  person: SignedInAdult,
  classes: readonly NamesOfClass[],
  now: number,
): KeptNames | undefined {
  if (person.until === undefined) return undefined;
  return {
    adultId: person.adultId,
    rights: JSON.stringify(person.rights),
    at: now,
    until: Date.parse(person.until),
    classes: classes.map(({ classId, className, classColour, children }) => ({
      classId,
      className,
      classColour,
      children: children.map(({ number, name, since }) => ({ number, name, since })),
    })),
  };
}

/** The names that may still be shown. A clock that was set back says nothing of how old they are. */
export function namesFromKept(value: unknown, now: number): KeptNames | undefined {
  const parsed = keptNames.safeParse(value);
  if (!parsed.success) return undefined;
  const { at, until } = parsed.data;
  const isGood = at <= now + clockSlackMs && now - at < staysMs && now < until;
  return isGood ? parsed.data : undefined;
}

/** Whether names were kept for this adult with these very rights. */
export function areNamesOf({ adultId, rights }: KeptNames, person: SignedInAdult): boolean {
  return adultId === person.adultId && rights === JSON.stringify(person.rights);
}

export function areNamesFresh({ at, until }: KeptNames, person: SignedInAdult, now: number): boolean {
  return now - at < freshMs && (person.until === undefined || until === Date.parse(person.until));
}

/** Who has a number, as far as the kept names say, of those who had it at a time already. */
export function holdersInKept(kept: KeptNames, number: number, at: number): NumberHolder[] {
  return kept.classes.flatMap(({ classId, className, classColour, children }) =>
    children
      .filter((child) => child.number === number && Date.parse(child.since) <= at)
      .map(({ name, since }) => ({
        classId,
        className,
        classColour,
        inLesson: false,
        name,
        from: since,
        until: null,
      })),
  );
}
