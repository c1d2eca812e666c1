import { join } from 'node:path';
import { verifyStore } from '../../../src/hub/proof/verify-store.ts';
import { openStoreToRead } from '../../../src/hub/store/open-store-to-read.ts';
import type { SchoolEvent } from '../../../src/domain/events/school-event.ts';
import type { PlayedRun } from './play-run.ts';

/**
 * Holds the hub's disk to the promise: whatever the Chromebook was seen to have kept is there exactly once, in an unbroken chain that
 * ends as the Chromebook's own; or the session that it was wiped in stands there without a receipt.
 *
 * @returns what is wrong, in words.
 */
export async function judgeRun(
  dataFolder: string,
  run: PlayedRun,
): Promise<{ faults: string[]; events: number }> {
  const store = await openStoreToRead(join(dataFolder, 'hub.sqlite'));
  try {
    const verdict = await verifyStore(store);
    const faults = verdict.faults.map(({ code, at }) => `verify says ${code} at ${at}`);
    const sessions = new Map(verdict.sessions.map((one) => [one.session, one]));
    const rows = await store.selectFrom('event').selectAll().execute();
    const conflicts = await store.selectFrom('event_conflict').select('event_id').execute();
    if (conflicts.length > 0) faults.push(`${conflicts.length} events contradict others`);
    const isNamed = (session: string) =>
      run.wipedSessions.has(session) && sessions.get(session)?.hasEnded !== true;

    for (const [id, session] of run.witness.kept) {
      const times = rows.filter((row) => row.event_id === id).length;
      if (times !== 1 && !isNamed(session)) faults.push(`event ${id} was kept and is there ${times} times`);
    }
    for (const { session, lane, sequence, hash } of run.witness.heads.values()) {
      const end = rows.find(
        (row) => row.session === session && row.lane === lane && row.sequence === sequence,
      );
      const isWhole = end?.hash === hash && (sessions.get(session)?.unbrokenTo[end.lane] ?? 0) >= sequence;
      if (!isWhole && !isNamed(session))
        faults.push(`${session} ${lane} is not there to its ${sequence}th event`);
    }
    if (run.press !== undefined) {
      const { address, isSure } = run.press;
      const times = rows.filter(
        ({ kind, text }) => kind === 'help-requested' && pressedOn(text) === address,
      ).length;
      if (times > 1 || (isSure && times === 0)) faults.push(`one press is there ${times} times`);
    }
    return { faults, events: rows.length };
  } finally {
    await store.destroy();
  }
}

function pressedOn(text: string): string | undefined {
  const event = JSON.parse(text) as SchoolEvent;
  return event.kind === 'help-requested' ? event.details.page.address : undefined;
}
