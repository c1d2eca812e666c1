import * as z from 'zod/mini';
import type { ReportFrame } from '../../contracts/stream/stream-frame.ts';
import { wayIn } from '../../domain/events/report-kinds.ts';
import { alertState, alertStateAfter, type AlertState } from '../../domain/incidents/alert-state.ts';
import { whatItWas } from '../../domain/incidents/what-it-was.ts';

/** What the device remembers of one press, for the shield. It holds no address and no title. */
export const reportRecord = z.object({
  eventId: z.string(),
  session: z.string(),
  /** Wall clock, in milliseconds since 1970: the time inside the press's own id. */
  pressedAt: z.number(),
  /** Stored on this device. A record is written together with its event, so it is true from the first. */
  kept: z.boolean(),
  /** The hub has committed it. */
  arrived: z.boolean(),
  state: alertState,
  /** When the adult did it, by this device's clock: when the news came, less its age. */
  stateAt: z.number(),
  /** The newest frame that was heeded. */
  frameId: z.number(),
  /** An adult has opened the screen again. */
  lifted: z.boolean(),
  /** Which way in was used; absent in what an older release stored. */
  via: z.optional(wayIn),
  /** An adult lifted it here and has not yet said what was done. */
  toNote: z.optional(z.boolean()),
  /** What the child said it was, last; absent while it has said nothing. */
  what: z.optional(whatItWas),
  /** The child says that it pressed by mistake, and has not taken that back. */
  byMistake: z.optional(z.boolean()),
  /** After "by mistake" policy led to the start page: the screen is covered no longer, though no adult has lifted it. */
  ledToStartPage: z.optional(z.boolean()),
  /** The event in which the child last said something, so that asking again is harmless. */
  saidIn: z.optional(z.string()),
  /** The hub has it from the spare key of this device, and answers that one. */
  fromSpareKey: z.optional(z.boolean()),
});
export type ReportRecord = z.infer<typeof reportRecord>;

/** What the screen stays covered for. */
export function coversScreen(report: ReportRecord): boolean {
  return !report.lifted && report.ledToStartPage !== true;
}

/** An adult lifted its shield here, and nobody has said what was done. */
export function isToNote(report: ReportRecord): boolean {
  return report.lifted && report.toNote === true;
}

/**
 * What a frame of the stream makes of a report. It never goes back; the same word said again renews its time.
 *
 * @param now wall clock in milliseconds.
 */
export function afterFrame(report: ReportRecord, frame: ReportFrame, now: number): ReportRecord {
  if (frame.id <= report.frameId) return report;
  const state = laterState(report.state, frame.state);
  const heeded = { ...report, arrived: true, frameId: frame.id };
  if (state !== frame.state) return heeded;
  return { ...heeded, state, stateAt: now - frame.ageMs, lifted: state === 'shield-lifted' };
}

function laterState(one: AlertState, other: AlertState): AlertState {
  return alertStateAfter([one, other].filter((state) => state !== 'open'));
}
