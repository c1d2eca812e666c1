import type { SignedInAdult } from '../../contracts/http/people.ts';
import type { AdultRights, Reach } from '../../domain/people/adult-rights.ts';
import { right, type Right } from '../../domain/people/rights.ts';

/** What the hub lets an adult do, as far as this page knows the words. The hub itself refuses all else: this only says what to show. */
export function rightsOfAnswer(adult: SignedInAdult | undefined): AdultRights {
  const held = (adult?.rights ?? []).flatMap(({ right: name, classIds }): [Right, Reach][] => {
    const known = right.safeParse(name);
    return known.success ? [[known.data, classIds ?? 'school']] : [];
  });
  return new Map(held);
}
