import { classColourLooks } from '../../ui/class-colours.ts';
import type { TileView } from './tile-views.ts';

/** What is not as it should be at a Chromebook, though no child has pressed. */
export type TileMark = {
  kind: 'wrong-colour' | 'two-say' | 'not-its-number';
  /** For the tile. */
  short: string;
  /** For whoever opens it. */
  long: string;
};

/** The marks of a tile, in the order in which a teacher would see to them. */
export function tileMarks({
  number,
  colour,
  expected,
  twice,
  questioned,
}: Pick<TileView, 'number' | 'colour' | 'expected' | 'twice' | 'questioned'>): TileMark[] {
  const marks: TileMark[] = [];
  if (expected !== undefined) {
    const signedIn = colour === undefined ? 'another class' : classColourLooks[colour].name;
    marks.push({
      kind: 'wrong-colour',
      short: 'Wrong colour',
      long: `Wrong colour: signed in as ${signedIn}, and ${classColourLooks[expected].name} has its lesson here.`,
    });
  }
  if (twice && number !== null) {
    marks.push({
      kind: 'two-say',
      short: `Two say ${number}`,
      long: `Two Chromebooks say that they are number ${number}. Look at the numbers on the lids.`,
    });
  }
  if (questioned && number !== null) {
    marks.push({
      kind: 'not-its-number',
      short: `Not ${number}?`,
      long: `A child says that this is not number ${number}. Look at the number on the lid.`,
    });
  }
  return marks;
}
