import type { ToldOutcome } from '../../contracts/http/told-outcome.ts';
import type { AdultRights } from '../../domain/people/adult-rights.ts';
import type { ToldWord } from '../store/child-word-store.ts';
import type { OutcomeRecord } from '../store/outcome-store.ts';
import { audienceOf, mayRead } from './who-may-read.ts';

/**
 * What was noted about a press, as far as one adult may read it. Of what the DSL notes the others learn that it was done: all of it alike,
 * so that nothing can be read from what is missing.
 */
export function outcomesFor(rights: AdultRights, noted: readonly OutcomeRecord[]): ToldOutcome[] {
  return noted.map(({ noted: { deed, ...said }, byName, readsForDsl, inBulk, at }) => ({
    deed,
    ...(mayRead(rights, readsForDsl ? 'dsl' : 'staff') ? said : {}),
    byName,
    at,
    ...(inBulk ? { inBulk } : {}),
  }));
}

/**
 * Whether a press waits for the DSL though no board shows it: the child said something past the class teacher, and nobody who reads that
 * has ended the press since.
 */
export function waitsForDsl(told: readonly ToldWord[], noted: readonly OutcomeRecord[]): boolean {
  const said = told.findLast(({ what }) => audienceOf(what) === 'dsl');
  if (said === undefined) return false;
  const ended = noted.findLast(({ readsForDsl, noted: { deed } }) => readsForDsl && deed === 'dealt-with');
  return ended === undefined || ended.at < said.receivedAt;
}
