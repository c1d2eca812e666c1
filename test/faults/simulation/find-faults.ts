import { createHash } from 'node:crypto';
import { emptyChain, judgeLink, type ChainHead } from '../../../src/domain/events/event-chain.ts';
import { schoolEvent } from '../../../src/domain/events/school-event.ts';
import { namedAsDropped } from '../../../src/hub/intake/dropped-ranges.ts';
import { verifyStore } from '../../../src/hub/proof/verify-store.ts';
import type { SessionVerdict } from '../../../src/hub/proof/verify-lanes.ts';
import { spareContents, spareOutboxKey } from '../../../src/extension/outbox/spare-outbox.ts';
import type { SimulatedProfile } from './simulated-profile.ts';
import type { SimulatedSchool } from './simulated-school.ts';

type Row = {
  event_id: string;
  device_id: string;
  session: string;
  lane: string;
  kind: string;
  sequence: number;
  previous_hash: string | null;
  hash: string;
  text: string;
  link: string;
  reading: string;
};

/** Holds the end of a history to the promise: what was kept is in the hub once, in an unbroken chain; or its loss has a name. */
export async function findFaults(school: SimulatedSchool): Promise<string[]> {
  const rows: Row[] = await school.hub.store
    .selectFrom('event')
    .select([
      'event_id',
      'device_id',
      'session',
      'lane',
      'kind',
      'sequence',
      'previous_hash',
      'hash',
      'text',
      'link',
      'reading',
    ])
    .orderBy('sequence')
    .execute();
  const verdict = await verifyStore(school.hub.store);
  return [
    ...(await notInHub(school, rows, verdict.sessions)),
    ...(await stillHere(school)),
    ...(await brokenChains(school, rows)),
    ...(await notOnBoard(school, rows)),
    ...verdict.faults.map(({ code, at }) => `verify says ${code} at ${at}`),
  ];
}

/**
 * A wiped profile takes with it what it had not sent: then the hub has no receipt of that session, if it ever heard of it. Of routine
 * events as many may be missing as the device has named.
 */
async function notInHub(
  school: SimulatedSchool,
  rows: readonly Row[],
  sessions: readonly SessionVerdict[],
): Promise<string[]> {
  const stored = new Set(rows.map((row) => row.event_id));
  const ended = new Set(sessions.filter(({ hasEnded }) => hasEnded).map(({ session }) => session));
  const faults: string[] = [];
  for (const { made, profiles, profile: last } of school.chromebooks) {
    for (const [number, profile] of profiles.entries()) {
      const wiped = profile === last ? [] : await waitingIn(profile);
      const taken = wiped.filter(({ id }) => !stored.has(id));
      for (const { id, session, text } of taken) {
        if (ended.has(session) && !namesOnlyWhatCame(text, rows))
          faults.push(`${id} was wiped, and its session has a receipt all the same`);
      }
      const missing = made.filter(
        (event) =>
          event.profile === number &&
          (event.kept || (profile === last && event.draft.kind === 'help-requested')) &&
          !stored.has(event.id) &&
          !taken.some(({ id }) => id === event.id),
      );
      const named = givenUp([
        ...rows.filter(({ device_id }) => device_id === profile.identity.deviceId),
        ...taken.map(({ text }) => ({ kind: (JSON.parse(text) as { kind: string }).kind, text })),
      ]);
      const routine = missing.filter(({ draft }) => draft.kind !== 'help-requested');
      const owed = routine.length > named ? missing : missing.filter((event) => !routine.includes(event));
      faults.push(
        ...owed.map(
          ({ id, draft, kept }) => `${draft.kind} ${id} (${kept ? 'kept' : 'asked for'}) is not in the hub`,
        ),
      );
    }
  }
  return faults;
}

/** What a device gave up may have come all the same, the answer having been lost: to lose its name loses nothing. */
function namesOnlyWhatCame(text: string, rows: readonly Row[]): boolean {
  const { kind, session } = JSON.parse(text) as { kind: string; session: string };
  return (
    kind === 'events-dropped' &&
    namedAsDropped([{ kind, text }]).every(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, at) => from + at).every((sequence) =>
        rows.some((row) => row.lane === 'routine' && row.session === session && row.sequence === sequence),
      ),
    )
  );
}

type Waiting = { id: string; lane: string; session: string; sequence: number; text: string };

/** What waits to be sent, in the database and, where that would not take it, beside it. */
async function waitingIn(profile: SimulatedProfile): Promise<Waiting[]> {
  const database = profile.open();
  const waiting: Waiting[] = await database.events.toArray();
  database.close();
  const beside = spareContents.safeParse(profile.local.get(spareOutboxKey));
  return [...waiting, ...(beside.data?.events.filter(({ arrived }) => !arrived) ?? [])];
}

function givenUp(rows: readonly { kind: string; text: string }[]): number {
  return namedAsDropped(rows).reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

async function stillHere(school: SimulatedSchool): Promise<string[]> {
  const faults: string[] = [];
  for (const { profile } of school.chromebooks) {
    const waiting = await waitingIn(profile);
    const database = profile.open();
    const notArrived = await database.reports.filter((report) => !report.arrived).count();
    database.close();
    if (waiting.length > 0)
      faults.push(
        `${waiting.length} events still wait on the device: ${waiting.map(({ lane, sequence }) => `${lane} ${sequence}`).join()}`,
      );
    if (notArrived > 0) faults.push(`${notArrived} reports do not know that they have arrived`);
  }
  return faults;
}

/** A press is in the log of the hub and on the board in one breath, or in neither. */
async function notOnBoard({ hub }: SimulatedSchool, rows: readonly Row[]): Promise<string[]> {
  const alerts = await hub.store.selectFrom('alert').select('alert_id').execute();
  const onBoard = new Set(alerts.map(({ alert_id }) => alert_id));
  const presses = rows.filter(({ kind }) => kind === 'help-requested');
  return [
    ...presses
      .filter(({ event_id }) => !onBoard.has(event_id))
      .map(({ event_id }) => `the press ${event_id} is in the hub and not on the board`),
    ...(onBoard.size > presses.length ? ['the board shows a press that is not in the hub'] : []),
  ];
}

async function brokenChains(school: SimulatedSchool, rows: readonly Row[]): Promise<string[]> {
  const faults: string[] = [];
  const conflicts = await school.hub.store.selectFrom('event_conflict').select('event_id').execute();
  if (conflicts.length > 0) faults.push(`${conflicts.length} events contradict others`);
  const lanes = Map.groupBy(rows, (row) => `${row.device_id.slice(0, 4)} ${row.session} ${row.lane}`);
  for (const [lane, events] of lanes) {
    const dropped = namedAsDropped(events);
    let head: ChainHead = emptyChain;
    for (const event of events) {
      const hash = createHash('sha256').update(event.text).digest('base64url');
      const isWhole =
        ['linked', 'after-drop'].includes(
          judgeLink(head, { ...event, previousHash: event.previous_hash }, dropped),
        ) &&
        ['linked', 'after-drop'].includes(event.link) &&
        event.hash === hash &&
        event.reading === 'read' &&
        schoolEvent.safeParse(JSON.parse(event.text)).success;
      if (!isWhole) faults.push(`${lane}: ${event.sequence} after ${head.sequence} is ${event.link}`);
      head = { sequence: event.sequence, hash: event.hash };
    }
  }
  return faults;
}
