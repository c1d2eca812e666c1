import type { Generated } from 'kysely';
import type { LogEntryState } from '../../domain/incidents/log-entry.ts';
import type { ClassColour } from '../../domain/policy/class-colour.ts';

export type LogEntryKind = 'press' | 'concern' | 'wrong-codes' | 'device-alarm';

export type DslLogTables = {
  /** The DSL's log, in the order in which the hub heard of things. It points at what is kept elsewhere. */
  log_entry: {
    entry_id: Generated<number>;
    kind: LogEntryKind;
    /** The event of a press, a concern or the first wrong code; the row of an alarm. */
    subject: string;
    device_id: string;
    device_number: number | null;
    class_colour: ClassColour | null;
    at: string;
    about: string | null;
    for_dsl: 0 | 1;
    times: number;
    state: LogEntryState;
    state_at: string;
  };
  /** What readers of the log did with an entry. Only ever added to. */
  log_entry_action: {
    action_id: Generated<number>;
    entry_id: number;
    action: string;
    note: string | null;
    adult_id: string;
    adult_name: string;
    at: string;
  };
  /** Who looked at what can be tied to a child. Only ever added to; it carries no name of one. */
  record_look: {
    look_id: Generated<number>;
    adult_id: string;
    adult_name: string;
    kind: string;
    /** Which press, entry or lesson, where there is one. */
    subject: string | null;
    device_number: number | null;
    about_at: string | null;
    at: string;
  };
};
