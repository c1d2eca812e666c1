import { classesOfDevice } from '../../domain/lessons/classes-of-device.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import { reaches, type AdultRights } from '../../domain/people/adult-rights.ts';
import type { Right } from '../../domain/people/rights.ts';
import type { TileView } from '../board/tile-views.ts';

/** Whether a right reaches a Chromebook, as the hub judges it: by its number in a register, else by its colour, else where neither is known. */
export function mayAtTile(
  rights: AdultRights,
  right: Right,
  { number, colour }: Pick<TileView, 'number' | 'colour'>,
  classes: readonly SchoolClass[],
): boolean {
  if (rights.get(right) === 'school') return true;
  const of = classesOfDevice({ deviceNumber: number, classColour: colour ?? null }, classes);
  if (colour === undefined && of.length === 0) return reaches(rights, right);
  return of.some(({ classId }) => reaches(rights, right, classId));
}
