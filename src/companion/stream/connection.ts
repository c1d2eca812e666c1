/** How the live line stands. Times in milliseconds since 1970, by this computer's clock. */
export type Connection =
  | { kind: 'connecting' }
  | { kind: 'live' }
  /** The hub no longer knows who asks. */
  | { kind: 'signed-out' }
  /** `since`: when the hub was last heard. `at`: when the loss was noticed. */
  | { kind: 'lost'; since: number; at: number };

/** A line that comes back within this time, in milliseconds, was not worth a word. */
const worthAWordMs = 3_000;

/** `age` is counted in milliseconds from the moment when the hub was last heard. */
export type ConnectionView =
  { kind: 'live' | 'connecting' | 'signed-out' } | { kind: 'lost'; since: number; age: number };

const connecting: ConnectionView = { kind: 'connecting' };

/** What the board says about its line: calm at first, true always. The same object as long as it says the same. */
export function connectionView(connection: Connection, now: number): ConnectionView {
  if (connection.kind !== 'lost') return connection;
  if (now - connection.at < worthAWordMs) return connecting;
  return { kind: 'lost', since: connection.since, age: now - connection.since };
}
