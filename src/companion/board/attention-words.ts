import { classColourLooks } from '../../ui/class-colours.ts';
import { classColours } from '../../domain/policy/class-colour.ts';
import type { Attention } from '../../contracts/stream/board.ts';

/** Why somebody should look at a Chromebook: a word for the tile, and a sentence for whoever opens it. */
export type AttentionWords = { note: string; sentence: string };

const words: Record<string, AttentionWords> = {
  'class-unexpected': {
    note: 'Other class',
    sentence: 'Another class is signed in than the one expected here.',
  },
  'log-gap': {
    note: 'Gap in log',
    sentence: 'Something that it wrote down is missing here. It may still come.',
  },
  'log-fork': {
    note: 'Log twice',
    sentence: 'Two entries claim one place in its log. It may have been restored, or tampered with.',
  },
  'clock-jumped': {
    note: 'Clock jumped',
    sentence: 'Its clock was set. What it says is kept in the order in which it was written.',
  },
  'gone-quiet': {
    note: 'Gone quiet',
    sentence: 'It was in the lesson and is not heard any more. See whether it is there.',
  },
  'newer-than-hub': {
    note: 'Newer than hub',
    sentence: 'It says something that is newer than this hub. It is kept; update the hub to read it.',
  },
  'number-questioned': {
    note: 'Number?',
    sentence: 'The child says that this is not the number on the lid.',
  },
};

/** @returns undefined for a reason that this release does not know. */
export function attentionWords({ reason, expected }: Attention): AttentionWords | undefined {
  const known = Object.hasOwn(words, reason) ? words[reason] : undefined;
  const colour = classColours.find((one) => one === expected);
  if (reason !== 'class-unexpected' || known === undefined || colour === undefined) return known;
  return {
    ...known,
    sentence: `${classColourLooks[colour].name} is expected here, and another class is signed in.`,
  };
}
