import * as z from 'zod/mini';
import { sessionEndedDetails } from '../../domain/events/session-kinds.ts';
import type { HubStore } from '../store/hub-tables.ts';

/** How a session stands to its receipt: `short` where that names events which the hub does not have. */
export type SessionReceipt = 'none' | 'holds' | 'short';

const endedEvent = z.looseObject({ details: sessionEndedDetails });

/**
 * Whether a session ended with a receipt. Whatever came after it has taken it back, but for `events-dropped`; one of an older release
 * names no places, and holds as long as nothing follows in its own lane.
 */
export async function sessionReceipt(
  store: HubStore,
  deviceId: string,
  session: string,
): Promise<SessionReceipt> {
  const ofSession = store
    .selectFrom('event')
    .where('device_id', '=', deviceId)
    .where('session', '=', session);
  const ended = await ofSession
    .select(['sequence', 'text'])
    .where('lane', '=', 'routine')
    .where('kind', '=', 'session-ended')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (ended === undefined) return 'none';
  const after = await ofSession
    .select('event_id')
    .where('lane', '=', 'routine')
    .where('sequence', '>', ended.sequence)
    .where('kind', '!=', 'events-dropped')
    .limit(1)
    .executeTakeFirst();
  if (after !== undefined) return 'none';
  const parsed = endedEvent.safeParse(JSON.parse(ended.text));
  const last = parsed.success ? parsed.data.details.last : undefined;
  if (last === undefined) return 'holds';
  const { reports } = await ofSession
    .select(({ fn }) => fn.max('sequence').as('reports'))
    .where('lane', '=', 'report')
    .executeTakeFirstOrThrow();
  const there = reports ?? 0;
  if (there > last.report) return 'none';
  return there < last.report ? 'short' : 'holds';
}
