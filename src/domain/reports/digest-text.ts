import type { DigestFacts } from './digest-facts.ts';
import { digestHeadWords, digestParts, digestSpan, digestTitle } from './digest-words.ts';
import { momentWords } from './school-words.ts';

/** A digest as plain text. @param schoolName one line. */
export function digestText(facts: DigestFacts, schoolName: string): string {
  return [
    `${schoolName}: ${digestTitle(facts)}`,
    digestSpan(facts),
    '',
    ...digestParts(facts).flatMap(({ line, details }) => [line, ...details.map((detail) => `  - ${detail}`)]),
    '',
    ...proofLines(facts),
    '',
  ].join('\n');
}

/** What lets somebody prove later that nothing before this digest was changed. */
export function proofLines(facts: DigestFacts): string[] {
  return [
    `The hub's own log had ${facts.head.entryId} entries, the last of ${momentWords(facts.head.at)}. Its head:`,
    digestHeadWords(facts),
    'Keep this mail. Whether the log still says what it said then:',
    `npm start -- verify --digest-head ${digestHeadWords(facts)}`,
  ];
}
