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
