import type { AdultRights } from '../../domain/people/adult-rights.ts';
import { isForDslOnly, whatItWas } from '../../domain/incidents/what-it-was.ts';

/** Whom a child's word is for. `dsl`: past the class teacher, who might be the one it is about. */
export type WordAudience = 'staff' | 'dsl';

/** A word of a newer release, which nobody can judge here, is for the fewest. */
export function audienceOf(what: string | null): WordAudience {
  if (what === null) return 'staff';
  const known = whatItWas.safeParse(what);
  return known.success && !isForDslOnly(known.data) ? 'staff' : 'dsl';
}

/** Whether an adult who may open a press may read a child's word in it. Boards never carry one, whoever looks at them. */
export function mayRead(rights: AdultRights, audience: WordAudience): boolean {
  return audience === 'staff' || rights.has('read-words-for-dsl');
}
