/**
 * What a teacher lays over policy for one lesson. It narrows at will, and widens only as far as policy lets a teacher
 * (docs/policy.md, "Lessons").
 */
export type Lesson = {
  readonly version: number;
  readonly mode: LessonMode;
  /** Where the class was sent: entries in URL filter format, or whole addresses. */
  readonly sent: readonly string[];
  /** What was opened on a child's asking. */
  readonly opened: readonly string[];
  /** When it lapses by itself: milliseconds, by the clock that `decide` is given. */
  readonly until: number;
  /** Why no page opens, where the mode is `nothing` for another reason than the lesson itself. */
  readonly because?: NothingBecause;
};

/** `resting`: there is no lesson now, or all eyes are up. `withdrawn`: this one device has no internet. */
export type NothingBecause = 'resting' | 'withdrawn';

/** `preset`: what policy leaves open. `only-sent`: of that, only what was sent or opened. `nothing`: no page at all. */
export const lessonModes = ['preset', 'only-sent', 'nothing'] as const;
export type LessonMode = (typeof lessonModes)[number];
