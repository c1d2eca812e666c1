import { eventSchemaVersion } from './event-envelope.ts';
import { laneOfKind } from './event-kinds.ts';
import { isGivenUp, type DroppedRange } from './dropped-range.ts';
import type { Lane } from './lane.ts';
import { schoolEvent, type EventDraft, type SchoolEvent } from './school-event.ts';

/** The last event of a lane: what the next one links to. `sequence` 0 means that the lane is empty. */
export type ChainHead = { sequence: number; hash: string | null };

export const emptyChain: ChainHead = { sequence: 0, hash: null };

/** Facts about the moment an event is written, given by the device. */
export type EventMoment = {
  id: string;
  session: string;
  time: Date;
  deviceNumber: number | null;
  classColour?: SchoolEvent['classColour'];
};

/**
 * Links a draft to the end of its lane.
 *
 * @returns the event and the exact text that is stored, hashed, signed and sent. Nobody serialises it again.
 * @throws ZodError when the draft carries anything that the schema does not name.
 */
export function chainEvent(
  head: ChainHead,
  draft: EventDraft,
  moment: EventMoment,
): { event: SchoolEvent; text: string } {
  const event = schoolEvent.parse({
    schema: eventSchemaVersion,
    id: moment.id,
    kind: draft.kind,
    session: moment.session,
    lane: laneOfKind[draft.kind],
    sequence: head.sequence + 1,
    previousHash: head.hash,
    deviceTime: moment.time.toISOString(),
    deviceNumber: moment.deviceNumber,
    ...(moment.classColour ? { classColour: moment.classColour } : {}),
    details: draft.details,
  });
  return { event, text: JSON.stringify(event) };
}

/** How an event stands to the event before it in the hub's store. */
export type ChainLink = 'linked' | 'gap-before' | 'after-drop' | 'forked';

/**
 * Judges whether an event follows the head of its lane.
 *
 * `forked`: another event already holds this place, or this one names a different predecessor. `after-drop`: what is missing before it the
 * device has named as given up.
 */
export function judgeLink(
  head: ChainHead,
  event: { sequence: number; previousHash: string | null },
  dropped: readonly DroppedRange[] = [],
): ChainLink {
  if (event.sequence <= head.sequence) return 'forked';
  if (event.sequence > head.sequence + 1) {
    const gap = { from: head.sequence + 1, to: event.sequence - 1 };
    return isGivenUp(gap, dropped) ? 'after-drop' : 'gap-before';
  }
  return event.previousHash === head.hash ? 'linked' : 'forked';
}

/** Key of one lane of one session. */
export type LaneKey = { session: string; lane: Lane };
