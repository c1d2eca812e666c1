import type { AlertDetails, ChildWord } from '../../contracts/http/alerts.ts';
import type { AdultRights } from '../../domain/people/adult-rights.ts';
import type { ToldWord } from '../store/child-word-store.ts';
import { audienceOf, mayRead } from './who-may-read.ts';

/** What a child said of its press, as far as one adult may read it, and what it says it was, last. */
export function wordsFor(
  rights: AdultRights,
  told: readonly ToldWord[],
): Pick<AlertDetails, 'words' | 'what'> {
  const words = told.filter(({ what }) => mayRead(rights, audienceOf(what))).map(toChildWord);
  const { what } = words.findLast(({ said }) => said === 'what-it-was') ?? {};
  return { words, ...(what === undefined ? {} : { what }) };
}

function toChildWord({ said, what, leadsTo, deviceTime, receivedAt }: ToldWord): ChildWord {
  return {
    said,
    ...(what === null ? {} : { what }),
    ...(audienceOf(what) === 'dsl' ? { forDsl: true } : {}),
    ...(leadsTo === null ? {} : { leadsTo }),
    deviceTime,
    at: receivedAt,
  };
}
