import type { EventOf, SchoolEvent } from '../../domain/events/school-event.ts';
import type { ReportRecord } from './report-record.ts';
import { millisecondsOfUuidV7 } from './uuid-v7-time.ts';

/** What is remembered of a press from its first moment; whether it is kept is for whoever writes it to say. */
export function reportOf({ id, session }: EventOf<'help-requested'>): ReportRecord {
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
  };
}

/** What an event changes in what is remembered of reports, and of which. Nothing for a press itself. */
export function changeOfReports(event: SchoolEvent): { reportIds: string[]; change: Partial<ReportRecord> } {
  if (event.kind === 'help-described') {
    const { reportId, what } = event.details;
    return { reportIds: [reportId], change: { what, saidIn: event.id } };
  }
  if (event.kind === 'pressed-by-mistake') {
    const { reportId, takenBack } = event.details;
    return { reportIds: [reportId], change: { byMistake: takenBack !== true, saidIn: event.id } };
  }
  return { reportIds: [], change: {} };
}
