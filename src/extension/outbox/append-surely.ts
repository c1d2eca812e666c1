import * as z from 'zod/mini';
import { chainEvent, emptyChain, type EventMoment } from '../../domain/events/event-chain.ts';
import { laneOfKind } from '../../domain/events/event-kinds.ts';
import type { EventDraft, SchoolEvent } from '../../domain/events/school-event.ts';
import { sha256Base64Url } from '../device/sha256.ts';
import type { ReportFailure } from '../platform/report-failure.ts';
import type { AppendEvent } from './append-event.ts';
import { changeOfReports, reportOf } from './report-of.ts';
import type { ReportRecord } from './report-record.ts';
import { withReport, type SpareContents, type SpareEvent, type SpareOutbox } from './spare-outbox.ts';

type Parts = {
  append: AppendEvent;
  spare: SpareOutbox;
  newId: () => string;
  describeMoment: () => Promise<Omit<EventMoment, 'id'>>;
  /** What is known of reports, wherever that is written. */
  reports: () => Promise<ReportRecord[]>;
  reportFailure: ReportFailure;
};

/**
 * The outbox, and for reports the road around a database that cannot be written, whatever the reason: full, closed, broken. A
 * report is never dropped.
 *
 * @returns an AppendEvent that throws ZodError for what the schema does not name, the database's error for routine events, and for a report
 *   only where no disk takes it: it is then held in memory and sent from there, and whoever asked must ask again.
 */
export function createAppendSurely(parts: Parts): AppendEvent {
  return async (draft, options = {}) => {
    const isReport = laneOfKind[draft.kind] === 'report';
    const id = options.id ?? parts.newId();
    if (isReport && options.id !== undefined && (await isInSpare(parts.spare, id)))
      return { id, isNew: false };
    try {
      return await parts.append(draft, { ...options, id });
    } catch (error) {
      if (!isReport || error instanceof z.core.$ZodError) throw error;
      parts.reportFailure('database', error);
      if (!(await keepInSpare(parts, draft, id))) throw error;
      return { id, isNew: true };
    }
  };
}

/**
 * Whether an event is safe beside the database, so that it is not written a second time.
 *
 * @throws when it is there in memory alone, and the disk takes it as little as before.
 */
async function isInSpare(spare: SpareOutbox, id: string): Promise<boolean> {
  const known = (await spare.read()).events.find((event) => event.id === id);
  if (known === undefined) return false;
  if (known.arrived || (await spare.change((before) => ({ ...before }))).isOnDisk) return true;
  throw new Error('no disk takes it');
}

/** @returns whether it is on the disk, and not only in memory. */
async function keepInSpare(
  { spare, newId, describeMoment, reports }: Parts,
  draft: EventDraft,
  id: string,
): Promise<boolean> {
  const moment = { ...(await describeMoment()), id, session: newId() };
  const { event, text } = chainEvent(emptyChain, draft, moment);
  const bytes = new TextEncoder().encode(text);
  const stored: SpareEvent = {
    lane: 'report',
    session: event.session,
    sequence: 1,
    id,
    text,
    bytes: bytes.byteLength,
    hash: await sha256Base64Url(bytes),
    deviceNumber: event.deviceNumber,
    arrived: false,
  };
  const known = await reports().catch(() => []);
  const { isOnDisk } = await spare.change((before) =>
    withWhatFollows({ ...before, events: [...before.events, stored] }, event, known),
  );
  return isOnDisk;
}

function withWhatFollows(
  contents: SpareContents,
  event: SchoolEvent,
  known: readonly ReportRecord[],
): SpareContents {
  if (event.kind === 'help-requested') return withReport(contents, reportOf(event));
  const { reportIds, change } = changeOfReports(event);
  return reportIds.reduce((after, reportId) => {
    const report = [...after.reports, ...known].find(({ eventId }) => eventId === reportId);
    return report === undefined ? after : withReport(after, { ...report, ...change });
  }, contents);
}
