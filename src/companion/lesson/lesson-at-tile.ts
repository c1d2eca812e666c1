import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import { lessonOfDevice } from '../../domain/lessons/lesson-of-device.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import { reaches, type AdultRights } from '../../domain/people/adult-rights.ts';
import type { TileView } from '../board/tile-views.ts';

/**
 * The lesson that a Chromebook is in, as the hub judges it: by its number in a register, else by its colour. What is done to its number in
 * any other lesson does not reach it.
 *
 * @returns undefined where it is in none, or where that cannot be told: the number is of a class whose lessons this adult does not see.
 */
export function lessonAtTile(
  { number, colour }: Pick<TileView, 'number' | 'colour'>,
  running: readonly ClassLesson[],
  classes: readonly SchoolClass[],
  rights: AdultRights,
): ClassLesson | undefined {
  const isOf = (one: SchoolClass | undefined): boolean =>
    number !== null && one?.numbers?.includes(number) === true;
  const found = lessonOfDevice({ deviceNumber: number, classColour: colour ?? null }, running, (classId) =>
    isOf(classes.find((one) => one.classId === classId)),
  );
  if (found === undefined || isOf(classes.find(({ classId }) => classId === found.classId))) return found;
  return classes.some((one) => isOf(one) && !reaches(rights, 'see-lessons', one.classId)) ? undefined : found;
}
