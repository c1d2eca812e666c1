import * as z from 'zod/mini';
import { figure } from '../../domain/figures/figure.ts';
import { calendarDay } from '../../domain/policy/policy-exception.ts';

/** Figures of one term: no name, no number of a Chromebook, no address, and no count that would tell of few children. */
export const figuresPath = '/api/figures';

/** Terms before the one that runs: 0 is this term. */
export const figuresQuery = z.strictObject({ back: z.optional(z.string().check(z.regex(/^[0-8]$/))) });

const countsShape = {
  presses: figure,
  answeredWithin2Minutes: figure,
  answeredLater: figure,
  notAnswered: figure,
  refusedPages: figure,
  chromebooks: figure,
};

export const weekFigures = z.looseObject({
  ...countsShape,
  /** Its Monday. */
  week: calendarDay,
  /** Drills are no children's doing, and are counted as they are. */
  drills: z.int().check(z.nonnegative()),
  drillPressesAsked: z.int().check(z.nonnegative()),
  drillPressesArrived: z.int().check(z.nonnegative()),
});
export type WeekFigures = z.infer<typeof weekFigures>;

export const figuresResponse = z.looseObject({
  /** First day of the term, and the last that is counted. */
  from: calendarDay,
  until: calendarDay,
  /** Oldest first. */
  weeks: z.array(weekFigures),
  /** Of the whole term; Chromebooks are those that were heard at all. */
  term: z.omit(weekFigures, { week: true }),
});
export type FiguresResponse = z.infer<typeof figuresResponse>;
