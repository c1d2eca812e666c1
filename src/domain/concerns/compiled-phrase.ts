import type { Concern } from './concern.ts';
import type { PhrasePattern } from './phrase-pattern.ts';

/** A phrase made ready to be matched. */
export type CompiledPhrase = {
  readonly pattern: PhrasePattern;
  readonly concern: Concern;
  /** A search with one of these words is about something else. */
  readonly unless: ReadonlySet<string> | undefined;
  /** A child who may need help counts before a child who may mean harm. */
  readonly gravity: number;
  /** Its place in the lists. */
  readonly order: number;
  readonly firstWords: ReadonlySet<string>;
};
