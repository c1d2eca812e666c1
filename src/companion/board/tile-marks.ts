import { classColourLooks } from '../../ui/class-colours.ts';
import { climbWords } from './climb-words.ts';
import { noticedWords } from './noticed-words.ts';
import type { TileView } from './tile-views.ts';

/** What is not as it should be at a Chromebook, though no child has pressed; or that a press has climbed. */
export type TileMark = {
  kind: 'climbed' | 'wrong-colour' | 'blocked-often' | 'with-dsl' | 'two-say' | 'not-its-number' | 'noticed';
  /** The same for no two marks of a tile. */
  key: string;
  /** For the tile; absent where the board stays quiet of it. */
  short?: string;
  /** For whoever opens it. */
  long: string;
  /** Nobody in the room has anything to do about it now, and it must not look as if. */
  isQuiet: boolean;
};

/** The marks of a tile, in the order in which a teacher would see to them. */
export function tileMarks({
  number,
  colour,
  expected,
  twice,
  questioned,
  noticed,
  blockedOften,
  alerts,
  ...watched
}: Omit<TileView, 'deviceId' | 'status' | 'watches' | 'present' | 'offlineSince' | 'ended'> &
  Partial<Pick<TileView, 'status' | 'watches'>>): TileMark[] {
  const climbed = climbWords(watched);
  const marks: TileMark[] = climbed === undefined ? [] : [{ kind: 'climbed', isQuiet: false, ...climbed }];
  if (expected !== undefined) {
    const signedIn = colour === undefined ? 'another class' : classColourLooks[colour].name;
    marks.push({
      kind: 'wrong-colour',
      key: 'class-unexpected',
      short: 'Wrong colour',
      isQuiet: false,
      long: `Wrong colour: signed in as ${signedIn}, and ${classColourLooks[expected].name} has its lesson here.`,
    });
  }
  if (blockedOften) {
    marks.push({
      kind: 'blocked-often',
      key: 'blocked-often',
      short: 'Blocked often',
      isQuiet: false,
      long: 'Many addresses were refused here within a minute. Open what happened here to see how many, and when.',
    });
  }
  if (alerts.some(({ state, standing }) => state !== 'shield-lifted' && standing === 'with-dsl')) {
    marks.push({
      kind: 'with-dsl',
      key: 'with-dsl',
      short: 'With the DSL',
      isQuiet: true,
      long: 'Passed to the DSL. The shield is still up.',
    });
  }
  if (twice && number !== null) {
    marks.push({
      kind: 'two-say',
      key: 'number-claimed-twice',
      short: `Two say ${number}`,
      isQuiet: false,
      long: `Two Chromebooks say that they are number ${number}. Look at the numbers on the lids.`,
    });
  }
  if (questioned && number !== null) {
    marks.push({
      kind: 'not-its-number',
      key: 'number-questioned',
      short: `Not ${number}?`,
      isQuiet: false,
      long: `A child says that this is not number ${number}. Look at the number on the lid.`,
    });
  }
  for (const reason of noticed) {
    const words = noticedWords(reason);
    if (words === undefined) continue;
    const { isForNow, ...said } = words;
    marks.push({ kind: 'noticed', key: reason, isQuiet: isForNow !== true, ...said });
  }
  return marks.toSorted((one, other) => Number(one.isQuiet) - Number(other.isQuiet));
}
