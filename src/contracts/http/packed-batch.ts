import { toBatchBody } from './intake.ts';

/** In a packed batch this stands in the place of the SHA-256 of the line before, which nothing makes shorter. */
const lineBefore = '"previousHash":"^"';

/** Bodies from this size are compressed: a single press is quicker without. In bytes. */
export const compressesFromBytes = 1_024;

export const compressedContentType = 'application/gzip';

/** One event as the device stored it, with the SHA-256 of its text where that is known. */
export type PackedEvent = { text: string; hash?: string | undefined };

/**
 * The body of a batch in which each event that follows on the one before leaves out its hash. What comes out of it again is the exact
 * text of every event (`unpackLine`).
 */
export function packBatch(events: readonly PackedEvent[]): string {
  return toBatchBody(
    events.map(({ text }, index) => {
      const before = events[index - 1]?.hash;
      // The first of its kind in the text is the envelope's: within a string no quotation mark stands by itself.
      return before === undefined ? text : text.replace(`"previousHash":"${before}"`, lineBefore);
    }),
  );
}

/** @param hashBefore SHA-256 of the event in the line before, as base64url. */
export function unpackLine(line: string, hashBefore: string): string {
  return line.replace(lineBefore, `"previousHash":"${hashBefore}"`);
}
