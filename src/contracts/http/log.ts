import * as z from 'zod/mini';
import { logKinds } from '../../domain/incidents/log-entry.ts';
import { maximumNoteLength } from '../../domain/incidents/outcome.ts';
import { classColour } from '../../domain/policy/class-colour.ts';
import { logRow } from '../stream/log-row.ts';
import { alertDetails } from './alerts.ts';
import { toldReopening } from './reopenings.ts';

/** `GET`: the DSL's log, newest first, a page at a time. The look is recorded. */
export const logPath = '/api/log';

export const logQuery = z.strictObject({
  /** The id of the oldest entry that is known already. */
  before: z.optional(z.coerce.number().check(z.int(), z.positive())),
  standing: z.optional(z.enum(['open', 'closed'])),
  kind: z.optional(z.enum(logKinds)),
  number: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(9_999))),
  colour: z.optional(classColour),
  /** From this moment on. */
  from: z.optional(z.iso.datetime()),
  /** Before this moment. */
  until: z.optional(z.iso.datetime()),
});
export type LogQuery = z.infer<typeof logQuery>;

export const logResponse = z.looseObject({ entries: z.array(logRow), hasMore: z.boolean() });
export type LogResponse = z.infer<typeof logResponse>;

/** `GET`: the entries that the board never shows and that nobody has seen. Ids alone. */
export const logUnseenPath = `${logPath}/unseen`;
export const logUnseenResponse = z.looseObject({ entryIds: z.array(z.int()) });

/** `GET`: the whole record of an entry. The look is recorded, and the entry counts as seen. */
export const logEntryPath = (entryId: number) => `${logPath}/${entryId}`;

/** An event of a Chromebook with its three times. */
export const loggedEvent = z.looseObject({
  kind: z.string(),
  /** What the device's clock said. */
  deviceTime: z.iso.datetime(),
  /** When it came to the hub. */
  at: z.iso.datetime(),
  /** How far the device's clock was ahead when it was sent, in milliseconds; null where nobody knows. */
  offsetMs: z.nullable(z.number()),
  /** Of a concern: the child was shown where help is. */
  kindness: z.optional(z.boolean()),
  /** Of a wrong code: how many in a row. */
  wrongAnswers: z.optional(z.int()),
});
export type LoggedEvent = z.infer<typeof loggedEvent>;

export const logRecord = z.looseObject({
  entry: logRow,
  /** What came from the Chromebook, in its order: what the entry is about. */
  events: z.array(loggedEvent),
  /** Of a press. */
  press: z.optional(alertDetails),
  /** Of a press: what was decided about its page. */
  reopenings: z.array(toldReopening),
  /** Of an alarm: where. */
  place: z.optional(z.string()),
  /** What readers of the log did with it, in their order. */
  actions: z.array(
    z.looseObject({
      action: z.string(),
      note: z.optional(z.string()),
      byName: z.string(),
      at: z.iso.datetime(),
    }),
  ),
});
export type LogRecord = z.infer<typeof logRecord>;

/** `POST`: what a reader of the log did about what the board never shows. The same word twice in ten seconds is one. */
export const logActionPath = (entryId: number) => `${logEntryPath(entryId)}/actions`;
export const logActionRequest = z.strictObject({
  action: z.literal('dealt-with'),
  note: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(maximumNoteLength))),
});
export type LogActionRequest = z.infer<typeof logActionRequest>;
