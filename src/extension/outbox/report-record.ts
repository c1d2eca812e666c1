import type { ReportFrame } from '../../contracts/stream/stream-frame.ts';
import { alertStateAfter, type AlertState } from '../../domain/incidents/alert-state.ts';

/** What the device remembers of one press, for the shield. It holds no address and no title. */
export type ReportRecord = {
  eventId: string;
  session: string;
  /** Wall clock, in milliseconds since 1970: the time inside the press's own id. */
  pressedAt: number;
  /** Stored on this device. A record is written together with its event, so it is true from the first. */
  kept: boolean;
  /** The hub has committed it. */
  arrived: boolean;
  state: AlertState;
  /** When the adult did it, by this device's clock: when the news came, less its age. */
  stateAt: number;
  /** The newest frame that was heeded. */
  frameId: number;
  /** An adult has opened the screen again. */
  lifted: boolean;
};

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
