/** What the hub noticed of a Chromebook by itself. */
export type NoticedWords = {
  /** For the tile; absent where nobody has anything to do about it in a lesson, and the board stays quiet. */
  short?: string;
  /** For whoever opens it. */
  long: string;
  /** Somebody in the room has something to do about it now. */
  isForNow?: true;
};

const words: Record<string, NoticedWords> = {
  'gone-quiet': {
    short: 'Gone quiet',
    long: 'It was in the lesson and is not heard any more. See whether it is there.',
    isForNow: true,
  },
  'log-fork': {
    short: 'Log twice',
    long: 'Two entries claim one place in its log. It may have been restored, or tampered with.',
  },
  'log-gap': {
    short: 'Gap in log',
    long: 'Something that it wrote down is missing here. It may still come.',
  },
  'clock-jumped': {
    short: 'Clock jumped',
    long: 'Its clock was set. What it says is kept in the order in which it was written.',
  },
  'newer-than-hub': {
    short: 'Newer than hub',
    long: 'It says something that is newer than this hub. It is kept; update the hub to read it.',
  },
  'session-without-receipt': {
    long: 'An earlier session here ended without a receipt: what it wrote last may not have arrived. Ask whoever looks after the hub to run “lids-down verify”.',
  },
};

/** @returns undefined for a reason that this release does not know. */
export function noticedWords(reason: string): NoticedWords | undefined {
  return Object.hasOwn(words, reason) ? words[reason] : undefined;
}
