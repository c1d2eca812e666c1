import type { Attention } from '../../contracts/stream/board.ts';
import type { EventKind } from '../../domain/events/event-kinds.ts';
import { schoolEvent, type SchoolEvent } from '../../domain/events/school-event.ts';
import type { ReadEvent } from '../intake/read-batch.ts';
import type { DeviceAttention } from './device-attention.ts';
import type { IsLater } from './is-later.ts';

type Place = DeviceAttention['upTo'];

/** What has to do with it; the rest of a batch, which is nearly all, is not read again. */
const sessionFacts: ReadonlySet<string> = new Set<EventKind>([
  'session-started',
  'class-signed-in',
  'class-unexpected',
  'number-questioned',
  'number-confirmed',
  'number-entered',
]);

/**
 * What the session facts of a batch make of a device's attention. They all come in the routine lane, so that a press that was
 * quicker leaves none of them behind; an old batch that comes late changes nothing.
 *
 * @param isLater between sessions; within one the chain says what came later, since a clock may be set back.
 * @returns the same object where nothing was said.
 */
export function attentionAfter(
  before: DeviceAttention | null,
  events: readonly ReadEvent[],
  isLater: IsLater,
): DeviceAttention | null {
  const comesAfter = (one: Place, other: Place) =>
    one.session === other.session ? one.sequence > other.sequence : isLater(one.eventId, other.eventId);
  let now = before;
  const saying = events.filter(
    ({ kind, lane, reading }) => sessionFacts.has(kind) && lane === 'routine' && reading === 'read',
  );
  for (const event of saying.toSorted((one, other) => (comesAfter(one, other) ? 1 : -1))) {
    if (now !== null && !comesAfter(event, now.upTo)) continue;
    const reasons = reasonsAfter(now?.reasons ?? [], schoolEvent.parse(JSON.parse(event.text)));
    if (reasons === undefined) continue;
    const { eventId, session, sequence } = event;
    now = { reasons, upTo: { eventId, session, sequence } };
  }
  return now;
}

/** @returns undefined for an event that has nothing to do with it. */
function reasonsAfter(before: readonly Attention[], event: SchoolEvent): Attention[] | undefined {
  const without = (reason: string) => before.filter((one) => one.reason !== reason);
  switch (event.kind) {
    case 'session-started':
      return [];
    case 'class-signed-in':
      return without('class-unexpected');
    case 'class-unexpected':
      return [
        ...without('class-unexpected'),
        { reason: 'class-unexpected', expected: event.details.expected },
      ];
    case 'number-questioned':
      return [...without('number-questioned'), { reason: 'number-questioned' }];
    case 'number-confirmed':
    case 'number-entered':
      return without('number-questioned');
    default:
      return undefined;
  }
}
