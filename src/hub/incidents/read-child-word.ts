import * as z from 'zod/mini';
import type { ChildSaid } from '../../domain/incidents/child-said.ts';
import type { ReadEvent } from '../intake/read-batch.ts';
import type { ChildWordRecord } from '../store/child-word-store.ts';

const name = z.string().check(z.regex(/^[a-z][a-z-]{0,39}$/));
const looseWord = z.looseObject({
  details: z.looseObject({
    reportId: z.uuidv7(),
    what: z.optional(name),
    leadsTo: z.optional(name),
    takenBack: z.optional(z.boolean()),
  }),
});

/**
 * What a child says in an event, also where a newer release says it in words that this one does not know.
 *
 * @returns undefined for an event of another kind, or one in which nothing of it can be read.
 */
export function readChildWord(event: ReadEvent, deviceId: string): ChildWordRecord | undefined {
  if (event.kind !== 'help-described' && event.kind !== 'pressed-by-mistake') return undefined;
  const parsed = looseWord.safeParse(JSON.parse(event.text));
  if (!parsed.success) return undefined;
  const { reportId, what, leadsTo, takenBack } = parsed.data.details;
  const said = saidIn(event.kind, takenBack === true);
  if (said === 'what-it-was' && what === undefined) return undefined;
  return {
    eventId: event.eventId,
    alertId: reportId,
    deviceId,
    said,
    what: said === 'what-it-was' ? (what ?? null) : null,
    leadsTo: said === 'by-mistake' ? (leadsTo ?? null) : null,
  };
}

function saidIn(kind: 'help-described' | 'pressed-by-mistake', takenBack: boolean): ChildSaid {
  if (kind === 'help-described') return 'what-it-was';
  return takenBack ? 'no-mistake' : 'by-mistake';
}
