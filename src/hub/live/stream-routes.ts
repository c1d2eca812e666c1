import { upgradeWebSocket } from '@hono/node-server';
import { Hono } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { streamPollPath } from '../../contracts/http/stream-poll.ts';
import { streamTicketPath, type StreamTicketResponse } from '../../contracts/http/stream-ticket.ts';
import { clientKeepalive, streamPath } from '../../contracts/stream/stream-frame.ts';
import { deviceRate, type CountRequest } from '../devices/device-rate.ts';
import { isStanding, needStanding } from '../devices/need-standing.ts';
import type { HubClock } from '../hub-clock.ts';
import { errorFields, type HubLog } from '../hub-log.ts';
import { needOwnOrigin } from '../people/need-own-origin.ts';
import type { NeedRight } from '../people/need-right.ts';
import { rightsOfAdult } from '../people/standing-of-adult.ts';
import type { DeviceKeys } from '../signing/device-keys.ts';
import {
  checkSignature,
  looksSigned,
  readSignature,
  readSignedBody,
} from '../signing/read-signed-request.ts';
import { findDevice } from '../store/device-store.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { takeNonce } from '../store/nonce-store.ts';
import type { HubEnv } from '../web/hub-env.ts';
import type { LiveStream, LiveStreams } from './live-streams.ts';
import type { StreamPolls } from './stream-polls.ts';
import type { StreamParty, StreamTickets } from './stream-tickets.ts';
import { hears } from './who-hears.ts';
import { wsSocket } from './ws-socket.ts';

export type StreamParts = {
  streams: LiveStreams;
  polls: StreamPolls;
  tickets: StreamTickets;
  keys: DeviceKeys;
  reading: HubStore;
  store: GroupCommit;
  needRight: NeedRight;
  publicAddress: () => string;
  clock: HubClock;
  log: HubLog;
};

const ticketBodyBytes = 1_024;
/** Of one device. It asks for one when it opens a line, which it does every few seconds at the most. */
const ticketsAMinute = 120;
const bodyFaults = { tooLarge: 'request-malformed', broken: 'batch-digest-mismatch' } as const;

/** Tickets, and the live streams that they open. */
export function streamRoutes(parts: StreamParts): Hono<HubEnv> {
  const { streams, polls, tickets, needRight, publicAddress, clock, log } = parts;
  const countTicket = deviceRate(clock, ticketsAMinute);
  return new Hono<HubEnv>()
    .post(streamTicketPath, async (context, next) => {
      if (!looksSigned(context.req.raw)) return next();
      const deviceId = await freshlySignedBy(context.req.raw, parts, countTicket);
      const isCurrent = async () => isStanding(await findDevice(parts.reading, deviceId));
      const ticket = tickets.issue({ kind: 'device', deviceId, isCurrent });
      return context.json<StreamTicketResponse>({ ticket });
    })
    .post(streamTicketPath, needOwnOrigin(publicAddress), needRight('see-board'), (context) => {
      const ticket = tickets.issue(companionOf(context.var, parts));
      return context.json<StreamTicketResponse>({ ticket });
    })
    .get(streamPollPath, async (context) => {
      const { ticket, since, next } = context.req.query();
      const gone = context.req.raw.signal;
      if (next !== undefined) return context.json(await polls.answer(next, gone));
      const party = tickets.take(ticket ?? '');
      if (!party) throw new CodedError('stream-ticket-invalid');
      return context.json(await polls.answer(polls.open(party, sinceOf(since)), gone));
    })
    .get(
      streamPath,
      async (context, next) => {
        const party = tickets.take(context.req.query('ticket') ?? '');
        if (!party) throw new CodedError('stream-ticket-invalid');
        context.set('party', party);
        await next();
      },
      upgradeWebSocket(
        (context) => {
          const since = sinceOf(context.req.query('since'));
          let stream: LiveStream | undefined;
          return {
            onOpen: (_event, socket) => {
              const wrapped = wsSocket(socket, () => stream?.heard());
              stream = streams.open(wrapped, context.get('party'), since);
            },
            onMessage: ({ data }) => {
              if (isKeepalive(data)) stream?.heard();
            },
            onClose: () => stream?.closed(),
          };
        },
        { onError: (error) => log('error', 'hub-failed', errorFields(error)) },
      ),
    );
}

/** It listens as long as the sign-in lasts, or until a role ends by itself; what it hears after that is asked for anew. */
function companionOf(
  { adult, rights, rightsEndAt }: HubEnv['Variables'],
  { reading, clock }: StreamParts,
): StreamParty {
  const { adultId, sessionId, sessionEndsAt, signedIn } = adult;
  const endsAt = rightsEndAt && rightsEndAt < sessionEndsAt ? rightsEndAt : sessionEndsAt;
  return {
    kind: 'companion',
    adultId,
    sessionId,
    endsAt,
    hears: (news) => hears(rights, news),
    isCurrent: async () => {
      const now = await rightsOfAdult(reading, adultId, clock(), signedIn);
      return now !== undefined && JSON.stringify([...now.rights]) === JSON.stringify([...rights]);
    },
  };
}

/** The device that signed a request which is seen for the first time. */
async function freshlySignedBy(
  request: Request,
  { keys, store, clock }: StreamParts,
  count: CountRequest,
): Promise<string> {
  const signature = readSignature(request);
  const { deviceId, nonce } = signature;
  const key = await keys.find(deviceId);
  if (!key) throw new CodedError('device-unknown');
  await checkSignature(await readSignedBody(request, signature, ticketBodyBytes, bodyFaults), key);
  count(deviceId);
  const use = { deviceId, nonce, at: clock().toISOString() };
  const fresh = await store.commit(async (transaction) => {
    needStanding(await findDevice(transaction, deviceId));
    return { answer: await takeNonce(transaction, use), frames: [] };
  });
  if (!fresh) throw new CodedError('signature-replayed');
  return deviceId;
}

function sinceOf(text: string | undefined): number {
  const since = Number(text ?? 0);
  return Number.isSafeInteger(since) && since >= 0 ? since : 0;
}

function isKeepalive(data: unknown): boolean {
  if (typeof data !== 'string') return false;
  try {
    return clientKeepalive.safeParse(JSON.parse(data)).success;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
