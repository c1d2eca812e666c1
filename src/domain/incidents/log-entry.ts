/** What stands in the DSL's log. A press that is for the DSL alone is found under a name of its own. */
export const logKinds = ['press', 'about-a-grown-up', 'concern', 'wrong-codes', 'device-alarm'] as const;
export type LogKindChoice = (typeof logKinds)[number];

/** How far somebody who reads the log has come with an entry. It never goes back, unless something new is said. */
export type LogEntryState = 'open' | 'seen' | 'dealt-with';

/** As far as it counts for whether an entry is closed. */
export type EntryStanding = {
  kind: string;
  /** Past the class teacher: nobody on the board knows of it. */
  forDsl: boolean;
  /** Of the log itself. */
  state: string;
  /** Of a press: how it stands with the adults on the board, a name of alert-standing.ts. */
  alertStanding?: string | undefined;
};

/** `not-asked`: its shield was lifted before outcomes were asked for. */
const closedOnBoard: ReadonlySet<string> = new Set(['dealt-with', 'not-asked']);

/** A press is closed on the board; what never reaches the board is closed here alone. */
export function isEntryClosed({ kind, forDsl, state, alertStanding = 'open' }: EntryStanding): boolean {
  return kind === 'press' && !forDsl ? closedOnBoard.has(alertStanding) : state === 'dealt-with';
}

/** Whether nobody else can see it, and nobody who could has. */
export function isUnseenForDsl({ kind, forDsl, state }: EntryStanding): boolean {
  return (kind === 'concern' || forDsl) && state === 'open';
}
