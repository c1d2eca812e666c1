import * as z from 'zod/mini';
import { reportedPage } from '../../domain/events/reported-page.ts';
import { alertAction } from '../../domain/incidents/alert-state.ts';
import { mayComeLate } from '../../domain/incidents/late-action.ts';
import { classLesson } from '../../domain/lessons/class-lesson.ts';
import { schoolClass } from '../../domain/lessons/school-class.ts';
import { alertWatch } from '../stream/alert-watch.ts';
import { alertSummary, boardTile } from '../stream/board.ts';
import { toldOutcome } from './told-outcome.ts';

/** `GET`: the board as it stands, to which the stream's frames after `lastFrameId` are added. */
export const boardPath = '/api/board';

export const boardResponse = z.looseObject({
  schoolName: z.string(),
  tiles: z.array(boardTile),
  alerts: z.array(alertSummary),
  classes: z.array(schoolClass),
  /** Those that run. */
  lessons: z.array(classLesson),
  /** Of the alerts, for whoever may answer a press. */
  watches: z.optional(z.array(alertWatch)),
  /** For whoever may change accounts: names of rung.ts that nobody holds. */
  unheldRungs: z.optional(z.array(z.string())),
  lastFrameId: z.int().check(z.nonnegative()),
  hubTime: z.iso.datetime(),
});
export type BoardResponse = z.infer<typeof boardResponse>;

/** Something that a child said of its own press. Of a newer device it may be something that this release does not know. */
export const childWord = z.looseObject({
  /** `what-it-was`, `by-mistake` or `no-mistake`. */
  said: z.string(),
  /** With `what-it-was`: a name of what-it-was.ts. */
  what: z.optional(z.string()),
  /** It goes to the DSL past the class teacher. */
  forDsl: z.optional(z.boolean()),
  /** With `by-mistake`: what policy makes of it, a name of after-lesson.ts. */
  leadsTo: z.optional(z.string()),
  /** What the device's clock said. */
  deviceTime: z.iso.datetime(),
  /** When it came to the hub. */
  at: z.iso.datetime(),
});
export type ChildWord = z.infer<typeof childWord>;

/** `GET`: what a deliberate tap opens. The look is recorded and counts as `seen`. */
export const alertPath = (alertId: string) => `/api/alerts/${alertId}`;

/** Something that was done at the Chromebook itself. A companion passes over a deed that it does not know. */
export const toldDeed = z.looseObject({
  deed: z.unknown(),
  /** What the device's clock said. */
  deviceTime: z.iso.datetime(),
  /** When it came to the hub. */
  at: z.iso.datetime(),
});
export type ToldDeed = z.infer<typeof toldDeed>;

/** Whom the hub called about a press, or that nobody could be. A companion passes over a rung that it does not know. */
export const toldStep = z.looseObject({
  /** A name of rung.ts. */
  rung: z.string(),
  /** A name of waits-since.ts. */
  reason: z.string(),
  /** By name; empty: nobody holds this rung. */
  called: z.array(z.string()),
  /** So long after it was due, in milliseconds: the hub was off. */
  lateMs: z.optional(z.int()),
  /** Past the class teacher. */
  forDsl: z.optional(z.boolean()),
  at: z.iso.datetime(),
});
export type ToldStep = z.infer<typeof toldStep>;

export const alertDetails = z.looseObject({
  alert: alertSummary,
  page: reportedPage,
  /** What the device's clock said; the hub's own time stands in the summary. */
  deviceTime: z.iso.datetime(),
  actions: z.array(
    z.looseObject({
      action: alertAction,
      byName: z.string(),
      at: z.iso.datetime(),
      /** When it was tapped, where it came to the hub later than that. */
      tappedAt: z.optional(z.iso.datetime()),
    }),
  ),
  /** What the child says it was, last; absent where it has said nothing that this adult may read. */
  what: z.optional(z.string()),
  /** What the child said, in its order, as far as this adult may read it. */
  words: z.optional(z.array(childWord)),
  /** What was done at the Chromebook itself, in its order. */
  deeds: z.optional(z.array(toldDeed)),
  /** What adults noted about it, oldest first. */
  outcomes: z.optional(z.array(toldOutcome)),
  /** Told to those who read for the DSL: the child said something for them alone, and none of them has ended the press since. */
  waitsForDsl: z.optional(z.boolean()),
  /** Whom the hub called, in its order, as far as this adult may read it. */
  steps: z.optional(z.array(toldStep)),
});
export type AlertDetails = z.infer<typeof alertDetails>;

/** `POST`: what an adult does with an alert. Doing it twice is harmless. */
export const alertActionPath = (alertId: string) => `/api/alerts/${alertId}/actions`;

/** A tap as a companion names it, so that it counts once however often it is sent. */
export const tap = z.strictObject({
  /** Made by the companion. */
  tapId: z.uuid(),
  /** Who tapped. The hub takes it from nobody else, whoever is signed in when it is sent. */
  adultId: z.string().check(z.maxLength(100)),
  /** When, by the hub's clock as far as the companion knows it; only where it could not be sent at once. */
  tappedAt: z.optional(z.iso.datetime()),
});
export type Tap = z.infer<typeof tap>;

export const alertActionRequest = z
  .strictObject({ action: alertAction, tap: z.optional(tap) })
  .check(z.refine(({ action, tap: { tappedAt } = {} }) => tappedAt === undefined || mayComeLate(action)));
export type AlertActionRequest = z.infer<typeof alertActionRequest>;

export const alertActionResponse = z.looseObject({ alert: alertSummary });
