import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import { reaches, type AdultRights } from '../../domain/people/adult-rights.ts';
import type { Right } from '../../domain/people/rights.ts';
import type { ClassColour } from '../../domain/policy/class-colour.ts';

/** Whether a right reaches a Chromebook: for one class, those in its colour, and those of which no colour is known. */
export function mayAtTile(
  rights: AdultRights,
  right: Right,
  colour: ClassColour | undefined,
  classes: readonly SchoolClass[],
): boolean {
  if (rights.get(right) === 'school') return true;
  if (colour === undefined) return reaches(rights, right);
  return classes.some((one) => one.colour === colour && reaches(rights, right, one.classId));
}
