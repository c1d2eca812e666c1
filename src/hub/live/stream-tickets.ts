import { randomBytes } from 'node:crypto';
import { streamTicketLifetimeMs } from '../../contracts/http/stream-ticket.ts';
import type { HubClock } from '../hub-clock.ts';
import type { FrameNews } from '../store/frame-store.ts';

/** Who listens to a stream. */
export type StreamParty = DeviceParty | CompanionParty;

export type DeviceParty = {
  kind: 'device';
  deviceId: string;
  /** Whether no adult has ended it meanwhile. */
  isCurrent: () => Promise<boolean>;
};

export type CompanionParty = {
  kind: 'companion';
  adultId: string;
  sessionId: string;
  /** When it has to ask for another ticket. */
  endsAt: Date;
  /** What it is told of. */
  hears: (news: FrameNews) => boolean;
  /** Whether its adult still has the rights with which it asked for its ticket. */
  isCurrent: () => Promise<boolean>;
};

/** Companions of one sign-in, of one adult, or of everybody. */
export type Whose = { sessionId?: string; adultId?: string };

export function isOf({ sessionId, adultId }: CompanionParty, whose: Whose): boolean {
  return sessionId === (whose.sessionId ?? sessionId) && adultId === (whose.adultId ?? adultId);
}

export type StreamTickets = {
  issue(party: StreamParty): string;
  /** @returns undefined for a ticket that is unknown, used, or too old. */
  take(ticket: string): StreamParty | undefined;
  /** Tickets of a sign-in that has ended open nothing. */
  forget(whose: Whose): void;
  /** Tickets of a device that was ended open nothing. */
  forgetDevice(deviceId: string): void;
};

/** Tickets that wait at most; the oldest are forgotten first. */
const waitingTickets = 10_000;

/** One-use tickets, in memory: after a restart everybody asks for a new one anyway. */
export function streamTickets(clock: HubClock): StreamTickets {
  const waiting = new Map<string, { party: StreamParty; until: number }>();

  function forgetOld(now: number): void {
    for (const [ticket, { until }] of waiting) {
      if (until > now && waiting.size < waitingTickets) return;
      waiting.delete(ticket);
    }
  }

  return {
    issue(party) {
      const now = clock().getTime();
      forgetOld(now);
      const ticket = randomBytes(32).toString('base64url');
      waiting.set(ticket, { party, until: now + streamTicketLifetimeMs });
      return ticket;
    },
    take(ticket) {
      const found = waiting.get(ticket);
      waiting.delete(ticket);
      return found && found.until > clock().getTime() ? found.party : undefined;
    },
    forget(whose) {
      for (const [ticket, { party }] of waiting) {
        if (party.kind === 'companion' && isOf(party, whose)) waiting.delete(ticket);
      }
    },
    forgetDevice(deviceId) {
      for (const [ticket, { party }] of waiting) {
        if (party.kind === 'device' && party.deviceId === deviceId) waiting.delete(ticket);
      }
    },
  };
}
