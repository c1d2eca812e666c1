import type { Opening } from './ask-opening.ts';

/** What opening a site came to. @param found for each address of it that was asked about; undefined where nobody knows. */
export function openedWords(site: string, found: readonly (Opening | undefined)[]): string {
  const why = whyClosed(found);
  if (why !== undefined) return `${site} is opened here, but ${why}`;
  const known = found.length > 0 && !found.includes(undefined);
  return known ? `${site} is opened.` : `${site} is opened, as far as the school’s policy lets a teacher.`;
}

/** Why something stays closed although the lesson opened it: the first reason among its addresses. Undefined: as far as is known it opens. */
export function whyClosed(found: readonly (Opening | undefined)[]): string | undefined {
  return found.find((one) => one?.opens === false)?.why;
}
