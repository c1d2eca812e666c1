import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import type { TileView } from '../board/tile-views.ts';

/**
 * Numbers of the register of a class for which no Chromebook is there in its colour, in their order. Where it is not known yet who is
 * there, a known Chromebook counts as there.
 */
export function numbersNotHere(
  { classId, classColour }: Pick<ClassLesson, 'classId' | 'classColour'>,
  classes: readonly SchoolClass[],
  tiles: readonly TileView[],
): number[] {
  const numbers = classes.find((one) => one.classId === classId)?.numbers ?? [];
  const here = new Set(
    tiles
      .filter(({ present, colour }) => present !== false && (colour === undefined || colour === classColour))
      .map(({ number }) => number),
  );
  return numbers.filter((number) => !here.has(number));
}
