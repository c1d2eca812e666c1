/** What a search gave cause to worry about. `school` is a phrase of the school's own without a category. */
export const concernCategories = ['self-harm', 'grooming', 'extremism', 'violence', 'school'] as const;
export type ConcernCategory = (typeof concernCategories)[number];

/**
 * How the child is answered. `kindness`: with a person to talk to and the helpline, never a refusal, and to the DSL alone;
 * a child who looks for help with hurt is in this too. `notice`: the search goes on as policy decides, and an adult is told.
 */
export type ConcernKind = 'kindness' | 'notice';

/** That a search matched, and which phrase: never the words themselves. */
export type Concern = {
  readonly category: ConcernCategory;
  readonly phraseId: string;
  readonly kind: ConcernKind;
};
