import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { Notice } from '../../contracts/http/enrolment.ts';
import { eventEnvelope, eventSchemaVersion, type EventEnvelope } from '../../domain/events/event-envelope.ts';
import { laneOfKind } from '../../domain/events/event-kinds.ts';
import { maximumBatchEvents, maximumEventBytes } from '../../domain/events/event-limits.ts';
import type { ClassColour } from '../../domain/policy/class-colour.ts';
import { schoolEvent, type EventOf } from '../../domain/events/school-event.ts';
import type { EventRecord } from '../store/event-store.ts';
import type { EventReading } from '../store/hub-tables.ts';
import { openBatch, type BatchText } from './open-batch.ts';

/** One event of a batch, judged by itself; how it stands in its lane is judged beside what is stored. */
export type ReadEvent = Omit<EventRecord, 'link'> & {
  /** `line 3`. */
  at: string;
  deviceNumber: number | null;
  classColour: ClassColour | null;
  /** Of `page-blocked`, where a child asked for it itself: a frame comes with its page. */
  refusedAddress?: string;
};

export type ReadBatch = { events: ReadEvent[]; notices: Notice[] };

const readingNotices: Record<EventReading, string | undefined> = {
  read: undefined,
  'newer-than-hub': 'event-kind-unknown',
  'details-invalid': 'event-details-invalid',
};

/**
 * Takes a batch apart. What this release cannot read is kept as it came; what is no event at all refuses the whole
 * batch, so that the device keeps it.
 *
 * @throws CodedError `batch-empty`, `batch-too-large`, or `event-malformed` with the line.
 */
export async function readBatch(body: Buffer): Promise<ReadBatch> {
  const texts = await openBatch(body);
  if (texts.length === 0) throw new CodedError('batch-empty');
  if (texts.length > maximumBatchEvents) throw new CodedError('batch-too-large');
  const events = texts.map((text, index) => readEvent(text, `line ${index + 1}`));
  const notices = events.flatMap((event) => {
    const code = readingNotices[event.reading];
    return code ? [{ code, at: event.at }] : [];
  });
  return { events, notices };
}

function readEvent({ text, hash }: BatchText, at: string): ReadEvent {
  if (Buffer.byteLength(text) > maximumEventBytes) throw new CodedError('event-malformed', { at });
  const raw = parseLine(text, at);
  const { data, reading } = judge(raw, at);
  return {
    eventId: data.id,
    session: data.session,
    lane: data.lane,
    sequence: data.sequence,
    previousHash: data.previousHash,
    hash,
    kind: data.kind,
    text,
    deviceTime: data.deviceTime,
    reading,
    at,
    deviceNumber: data.deviceNumber,
    classColour: data.classColour ?? null,
    ...(data.kind === 'page-blocked' && reading === 'read' ? refusedIn(raw) : {}),
  };
}

/** What this release reads whole has an envelope too; only what it does not is looked at for that by itself. */
function judge(raw: unknown, at: string): { data: EventEnvelope; reading: EventReading } {
  const whole = schoolEvent.safeParse(raw);
  if (whole.success) return { data: whole.data, reading: 'read' };
  const envelope = eventEnvelope.safeParse(raw);
  if (!envelope.success) throw new CodedError('event-malformed', { at });
  return { data: envelope.data, reading: readingOf(envelope.data) };
}

/** @param raw an event that was read. */
function refusedIn(raw: unknown): Pick<ReadEvent, 'refusedAddress'> {
  const { address, inFrame } = (raw as EventOf<'page-blocked'>).details;
  return inFrame === true ? {} : { refusedAddress: address };
}

/** Why an event that has an envelope could not be read whole. */
function readingOf({ schema, kind }: EventEnvelope): EventReading {
  return schema > eventSchemaVersion || !Object.hasOwn(laneOfKind, kind)
    ? 'newer-than-hub'
    : 'details-invalid';
}

function parseLine(text: string, at: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CodedError('event-malformed', { at, cause: error });
  }
}
