import type { InspectedBatch, InspectedSession, Inspection, InspectionData } from './inspection.ts';

/**
 * Checks what an inspector's file carries: every signature over its exact bytes, every chain, and the hub's own log. It is written into
 * the file itself as its own text, so it uses nothing from outside but what a browser has; and it shares nothing with what it checks.
 */
export async function inspect(data: InspectionData): Promise<Inspection> {
  type Event = {
    id: string;
    session: string;
    lane: string;
    sequence: number;
    previousHash: string | null;
    deviceNumber: number | null;
    kind: string;
    details?: { from?: number; to?: number; last?: { report?: unknown; routine?: unknown } } | null;
  };
  type Placed = Event & { hash: string };

  const faults: string[] = [];
  const encoder = new TextEncoder();
  const fromBase64 = (text: string) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const toBase64 = (bytes: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
  const toBase64Url = (bytes: ArrayBuffer) =>
    toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  const sha256 = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest('SHA-256', bytes);
  const hashOf = async (text: string) => toBase64Url(await sha256(encoder.encode(text)));

  const unpack = async (body: Uint8Array<ArrayBuffer>): Promise<string[]> => {
    const isPacked = body[0] === 0x1f && body[1] === 0x8b;
    const bytes = isPacked
      ? await new Response(
          new Blob([body]).stream().pipeThrough(new DecompressionStream('gzip')),
        ).arrayBuffer()
      : body;
    const lines = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).split('\n');
    const texts: string[] = [];
    let before = '';
    for (const line of lines) {
      if (line === '') continue;
      const whole = line.replace('"previousHash":"^"', () => `"previousHash":"${before}"`);
      texts.push(whole);
      before = await hashOf(whole);
    }
    return texts;
  };

  const keys = new Map<string, Awaited<ReturnType<typeof crypto.subtle.importKey>>>();
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  for (const { deviceId, publicKey } of data.devices) {
    const { crv, kty, x, y } = publicKey;
    if ((await hashOf(JSON.stringify({ crv, kty, x, y }))) !== deviceId) {
      faults.push(`the key of ${deviceId.slice(0, 8)} is not the one that its id was made from`);
      continue;
    }
    keys.set(
      deviceId,
      await crypto.subtle.importKey('jwk', { crv, kty, x, y }, algorithm, false, ['verify']),
    );
  }

  const isSigned = async (batch: InspectedBatch, digest: ArrayBuffer) => {
    const key = keys.get(batch.deviceId);
    if (key === undefined || !batch.signatureParameters.includes(`keyid="${batch.deviceId}"`)) return false;
    const base = [
      '"@method": POST',
      `"@path": ${batch.path}`,
      `"content-digest": sha-256=:${toBase64(digest)}:`,
      `"@signature-params": ${batch.signatureParameters}`,
    ].join('\n');
    const signature = fromBase64(batch.signature);
    return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, encoder.encode(base));
  };

  type Found = InspectedSession & { events: Map<string, Placed> };
  const sessions = new Map<string, Found>();
  const take = async (batch: InspectedBatch, text: string) => {
    const event = JSON.parse(text) as Event;
    const hash = await hashOf(text);
    const name = `${batch.deviceId} ${event.session}`;
    const session = sessions.get(name) ?? {
      deviceId: batch.deviceId,
      session: event.session,
      deviceNumber: null,
      firstReceivedAt: batch.receivedAt,
      lastReceivedAt: batch.receivedAt,
      unbrokenTo: {},
      hasEnded: false,
      events: new Map<string, Placed>(),
    };
    session.lastReceivedAt = batch.receivedAt;
    session.deviceNumber = event.deviceNumber ?? session.deviceNumber;
    // A batch may have come twice: the same event is the same event.
    session.events.set(`${event.id} ${hash}`, { ...event, hash });
    sessions.set(name, session);
  };

  const contents = new Map<string, string>();
  for (const batch of data.batches) {
    const at = `batch ${batch.batchId}`;
    try {
      const body = fromBase64(batch.body);
      const digest = await sha256(body);
      if (!(await isSigned(batch, digest))) faults.push(`${at}: its signature does not fit what it says`);
      const { deviceId, path, signatureParameters, signature, receivedAt } = batch;
      const said = [deviceId, path, toBase64Url(digest), signatureParameters, signature, receivedAt];
      contents.set(String(batch.batchId), await hashOf(JSON.stringify(said)));
      for (const text of await unpack(body)) await take(batch, text);
    } catch {
      faults.push(`${at}: it cannot be read`);
    }
  }

  const walk = (lane: string, events: Placed[]): number => {
    // Reports are never given up.
    const given = events.flatMap((event) =>
      event.kind === 'events-dropped' && event.lane === 'routine' && event.details ? [event.details] : [],
    );
    const isGivenUp = (first: number, last: number): boolean => {
      let place = first;
      while (place <= last) {
        const covering = given.flatMap(({ from = Infinity, to = 0 }) =>
          from <= place && place <= to ? [to] : [],
        );
        if (covering.length === 0) return false;
        place = Math.max(...covering) + 1;
      }
      return true;
    };
    let sequence = 0;
    let hash: string | null = null;
    let unbroken = 0;
    let isWhole = true;
    for (const event of events) {
      let isNext = event.sequence === sequence + 1 && event.previousHash === hash;
      if (event.sequence > sequence + 1) {
        isNext = isGivenUp(sequence + 1, event.sequence - 1);
        if (!isNext) faults.push(`${lane}: ${sequence + 1} to ${event.sequence - 1} are missing`);
      } else if (!isNext) {
        faults.push(`${lane}: ${event.sequence} does not follow the one before it`);
      }
      isWhole &&= isNext;
      ({ sequence, hash } = event);
      if (isWhole) unbroken = sequence;
    }
    return unbroken;
  };

  // A receipt names the last place of each lane. What came after it has taken it back, but for what says what was given up.
  const receiptOf = ({ session, events: all }: Found): boolean => {
    const events = [...all.values()].toSorted((one, other) => one.sequence - other.sequence);
    const routine = events.filter(({ lane }) => lane === 'routine');
    const ended = routine.findLast(({ kind }) => kind === 'session-ended');
    if (ended === undefined) return false;
    const isAfter = ({ sequence, kind }: Placed) => sequence > ended.sequence && kind !== 'events-dropped';
    if (routine.some(isAfter)) return false;
    const named = ended.details?.last?.report;
    // An older release names no places.
    if (typeof named !== 'number') return true;
    const reports = events.findLast(({ lane }) => lane === 'report')?.sequence ?? 0;
    if (reports < named) {
      faults.push(
        `session ${session} report: its receipt names ${named}, and ${reports + 1} to ${named} are missing`,
      );
    }
    return reports === named;
  };
  for (const session of sessions.values()) {
    for (const lane of ['report', 'routine']) {
      const events = [...session.events.values()].filter((event) => event.lane === lane);
      if (events.length === 0) continue;
      const ordered = events.toSorted((one, other) => one.sequence - other.sequence);
      session.unbrokenTo[lane] = walk(`session ${session.session} ${lane}`, ordered);
    }
    session.hasEnded = receiptOf(session);
  }

  const heads: string[] = [];
  const spoken = new Set<string>();
  let number = 0;
  let previous: string | null = null;
  for (const [entry, kind, subject, contentHash, previousHash, at, hash] of data.log) {
    const where = `entry ${entry} of the hub’s log`;
    if (entry !== number + 1 || previousHash !== previous)
      faults.push(`${where} does not follow the one before it`);
    const own = await hashOf(JSON.stringify([entry, kind, subject, contentHash, previousHash, at]));
    if (own !== hash) faults.push(`${where} was changed`);
    if (kind === 'batch') {
      spoken.add(subject);
      const content = contents.get(subject);
      if (content === undefined) faults.push(`${where} speaks of batch ${subject}, which is not here`);
      else if (content !== contentHash)
        faults.push(`batch ${subject}: it is not what the hub’s log says it was`);
    }
    heads.push(hash);
    number = entry;
    previous = hash;
  }
  for (const subject of contents.keys()) {
    if (!spoken.has(subject)) faults.push(`batch ${subject}: the hub’s log does not speak of it`);
  }
  return {
    sessions: [...sessions.values()].map(({ events: _events, ...session }) => session),
    faults,
    heads,
  };
}
