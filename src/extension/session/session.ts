import * as z from 'zod/mini';
import type { AppendEvent } from '../outbox/append-event.ts';
import type { UseDatabase } from '../outbox/use-database.ts';
import type { Lock } from '../platform/lock.ts';
import type { StoredValue } from '../platform/value-store.ts';

/** UUIDv7 of the browser session that runs. It lives in `storage.session`, and so exactly as long as the browser. */
export const sessionId = z.uuidv7();

type IdParts = { current: StoredValue<string>; lock: Lock; newId: () => string };

/** The id of the session that runs, made at its first use. */
export async function readSessionId({ current, lock, newId }: IdParts): Promise<string> {
  return (
    (await current.read()) ??
    lock('session', async () => {
      const known = await current.read();
      if (known !== undefined) return known;
      const made = newId();
      await current.write(made);
      return made;
    })
  );
}

type LogParts = {
  use: UseDatabase;
  append: AppendEvent;
  session: () => Promise<string>;
  versions: { extensionVersion: string; browserVersion: string };
};

/**
 * Writes the start of this session, once, and the end of any earlier one that ended without a word, into its own
 * chain. Done at every start of the worker, since any of them may have been cut short.
 */
export async function logSessions({ use, append, session, versions }: LogParts): Promise<void> {
  const current = await session();
  const begun = await use((database) => database.sessions.toArray());
  for (const earlier of begun.filter((known) => known.session !== current && !known.ended)) {
    await append(
      { kind: 'session-ended', details: { reason: 'found-at-next-start' } },
      { session: earlier.session },
    );
  }
  if (!begun.some((known) => known.session === current)) {
    await append({ kind: 'session-started', details: versions });
  }
}
