import type { EventOf, SchoolEvent } from '../../domain/events/school-event.ts';
import type { ReportRecord } from './report-record.ts';
import { millisecondsOfUuidV7 } from '../../domain/events/uuid-v7-time.ts';

/** What is remembered of a press from its first moment; whether it is kept is for whoever writes it to say. */
export function reportOf({ id, session, details }: EventOf<'help-requested'>): ReportRecord {
  const pressedAt = millisecondsOfUuidV7(id);
  return {
    eventId: id,
    session,
    pressedAt,
    kept: false,
    arrived: false,
    state: 'open',
    stateAt: pressedAt,
    frameId: 0,
    lifted: false,
    via: details.via,
  };
}

type Change = { reportIds: readonly string[]; change: Partial<ReportRecord> };

/** What an event changes in what is remembered of reports, and of which. Nothing for a press itself. */
export function changeOfReports(event: SchoolEvent): Change {
  if (event.kind === 'help-described') {
    const { reportId, what } = event.details;
    return { reportIds: [reportId], change: { what, saidIn: event.id } };
  }
  if (event.kind === 'pressed-by-mistake') {
    const { reportId, takenBack } = event.details;
    return { reportIds: [reportId], change: { byMistake: takenBack !== true, saidIn: event.id } };
  }
  if (event.kind === 'shield-lifted') {
    const stateAt = Date.parse(event.deviceTime);
    const change = { lifted: true, state: 'shield-lifted', stateAt, toNote: true } as const;
    return { reportIds: event.details.reportIds, change };
  }
  if (event.kind === 'report-dealt-with') {
    return { reportIds: [event.details.reportId], change: { toNote: false } };
  }
  return { reportIds: [], change: {} };
}
