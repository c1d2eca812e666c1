import type { ListedAdult } from '../../contracts/http/adults.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import { role } from '../../domain/people/role.ts';
import { clockWords } from '../browser/time-words.ts';
import { roleWords } from './role-words.ts';

/** A role as it was given, in words: `Supply teacher of Robins until 16:00`. */
export function grantWords(
  { role: name, classId, until }: ListedAdult['grants'][number],
  classes: readonly SchoolClass[],
  now: number,
): string {
  const known = role.safeParse(name);
  const words = known.success ? roleWords[known.data].name : name;
  const ofClass =
    classId === undefined ? '' : ` of ${classes.find((one) => one.classId === classId)?.name ?? 'a class'}`;
  if (until === undefined) return `${words}${ofClass}`;
  const end = Date.parse(until);
  return `${words}${ofClass} ${end > now ? 'until' : '(ended'} ${clockWords(end, now)}${end > now ? '' : ')'}`;
}
