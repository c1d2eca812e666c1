import { isForDslOnly, whatItWas } from '../../domain/incidents/what-it-was.ts';
import type { Adult } from '../people/sign-in.ts';

/** Whom a child's word is for. `dsl`: past the class teacher, who might be the one it is about. */
export type WordAudience = 'staff' | 'dsl';

/** A word of a newer release, which nobody can judge here, is for the fewest. */
export function audienceOf(what: string | null): WordAudience {
  if (what === null) return 'staff';
  const known = whatItWas.safeParse(what);
  return known.success && !isForDslOnly(known.data) ? 'staff' : 'dsl';
}

/**
 * Who belongs to each audience. This is the one place where that is decided. There are no roles yet: whoever may sign in is the
 * school's DSL too.
 */
const belongsTo: Readonly<Record<WordAudience, (adult: Adult) => boolean>> = {
  staff: () => true,
  dsl: () => true,
};

/** Whether an adult may read a child's word. Boards never carry one, whoever looks at them. */
export function mayRead(adult: Adult, audience: WordAudience): boolean {
  return belongsTo[audience](adult);
}
