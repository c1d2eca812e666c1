import type { DevicePresence } from '../devices/device-presence.ts';
import type { HubClock } from '../hub-clock.ts';
import type { HubLog } from '../hub-log.ts';
import {
  companions,
  framesAfter,
  highestFrameId,
  type FrameNews,
  type StoredFrame,
} from '../store/frame-store.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { frameText, wire } from './frame-text.ts';
import type { StreamSocket } from './stream-socket.ts';
import { isOf, type StreamParty, type Whose } from './stream-tickets.ts';

/** A listener this many bytes behind is cut off; it comes back and is told what it missed. */
export const slowListenerBytes = 1_048_576;

/** Frames read from the store at once in a replay. */
const replayPage = 200;

/** Frames held for a listener whose replay is not done. */
const heldFrames = 2_000;

/** Codes with which the hub ends a stream (RFC 6455, 7.4). */
const goingAway = 1001;
const policyViolation = 1008;

/** One open stream. */
export type LiveStream = {
  /** Something came from the other side. */
  heard(): void;
  /** The other side is gone. */
  closed(): void;
};

export type LiveStreams = DevicePresence & {
  /** Says `open`, replays what is stored after `since`, and goes live. */
  open(socket: StreamSocket, party: StreamParty, since: number): LiveStream;
  /** Tells committed frames to whoever listens. Never throws. */
  publish(frames: readonly StoredFrame[]): void;
  /** Says `keepalive`, and ends the streams of dead lines. */
  keepAlive(): void;
  /** Ends the streams of companions whose time is over: the sign-in ran out, or a role ended by itself. */
  closeOverdue(): void;
  closeCompanions(whose: Whose): void;
  /** The adults who have a stream open at this moment, by id. */
  presentAdults(): ReadonlySet<string>;
  /** Ends the streams of a device. */
  closeDevice(deviceId: string): void;
  closeAll(): void;
};

type Listener = {
  socket: StreamSocket;
  party: StreamParty;
  /** Frames that came during the replay; undefined once the stream is live. */
  held: { frameId: number; text: string }[] | undefined;
  /** The highest stored frame that was sent. */
  sentUpTo: number;
  answered: boolean;
  open: boolean;
};

export type LiveStreamsParts = {
  store: HubStore;
  clock: HubClock;
  log: HubLog;
  /** What a device is told whenever its stream opens, after what it missed. */
  toldAtOpening: (deviceId: string) => Promise<StoredFrame[]>;
  /** A device's first stream opened, or its last one closed. */
  presenceChanged: (deviceId: string, present: boolean) => void;
};

/** All open streams of the hub, of devices and of companions. */
export function liveStreams(parts: LiveStreamsParts): LiveStreams {
  const { store, clock, log, toldAtOpening, presenceChanged } = parts;
  const listeners = new Set<Listener>();
  const devices = new Map<string, Set<Listener>>();

  function send(listener: Listener, frameId: number, text: string): void {
    if (!listener.open) return;
    if (listener.held && listener.held.length < heldFrames) {
      listener.held.push({ frameId, text });
      return;
    }
    if (frameId !== 0 && frameId <= listener.sentUpTo) return;
    if (listener.held || listener.socket.bufferedAmount > slowListenerBytes) {
      log('warn', 'stream-dropped', { code: 'slow' });
      end(listener, () => listener.socket.terminate());
      return;
    }
    listener.sentUpTo = Math.max(listener.sentUpTo, frameId);
    listener.socket.send(text, () => undefined);
  }

  /** @param news what the text says; without it, it is for every companion. */
  function toCompanions(frameId: number, text: string, news?: FrameNews): void {
    for (const listener of listeners) {
      const { party } = listener;
      if (party.kind !== 'companion' || (news && !party.hears(news))) continue;
      send(listener, frameId, text);
    }
  }

  function end(listener: Listener, goodbye: () => void): void {
    if (!listener.open) return;
    listener.open = false;
    listeners.delete(listener);
    goodbye();
    if (listener.party.kind !== 'device') return;
    const { deviceId } = listener.party;
    const own = devices.get(deviceId);
    own?.delete(listener);
    if (own?.size !== 0) return;
    devices.delete(deviceId);
    tellPresence(deviceId, false);
  }

  function tellPresence(deviceId: string, present: boolean): void {
    toCompanions(0, wire({ type: 'presence', deviceId, present }));
    presenceChanged(deviceId, present);
  }

  function sendAndWait(listener: Listener, text: string): Promise<void> {
    return new Promise((resolve) => listener.socket.send(text, resolve));
  }

  async function replay(listener: Listener, since: number): Promise<void> {
    const { party } = listener;
    // Whoever changes roles, or ends a Chromebook, closes what is open by then; what was on its way to being open is found here.
    if (!(await party.isCurrent())) {
      end(listener, () => listener.socket.close(policyViolation));
      return;
    }
    const audience = listener.party.kind === 'device' ? listener.party.deviceId : companions;
    // A hub that was set up anew or restored counts from below: whoever asks from beyond it has heard none of its news.
    listener.sentUpTo = since > (await highestFrameId(store)) ? 0 : since;
    for (;;) {
      const frames = await framesAfter(store, audience, listener.sentUpTo, replayPage);
      for (const frame of frames) {
        if (!listener.open) return;
        listener.sentUpTo = frame.frameId;
        if (listener.party.kind === 'companion' && !listener.party.hears(frame.news)) continue;
        await sendAndWait(listener, frameText(frame, clock()));
      }
      if (frames.length < replayPage) break;
    }
    if (listener.party.kind === 'device') {
      for (const frame of await toldAtOpening(listener.party.deviceId)) {
        await sendAndWait(listener, frameText(frame, clock()));
      }
    }
    const held = listener.held ?? [];
    listener.held = undefined;
    for (const { frameId, text } of held) send(listener, frameId, text);
  }

  function announce(party: StreamParty, listener: Listener): void {
    if (party.kind !== 'device') return;
    const own = devices.get(party.deviceId);
    if (own) {
      own.add(listener);
      return;
    }
    devices.set(party.deviceId, new Set([listener]));
    tellPresence(party.deviceId, true);
  }

  return {
    isPresent: (deviceId) => devices.has(deviceId),
    presentDevices: () => [...devices.keys()],
    open(socket, party, since) {
      const listener: Listener = { socket, party, held: [], sentUpTo: since, answered: true, open: true };
      const present = party.kind === 'companion' ? [...devices.keys()] : [];
      socket.send(wire({ type: 'open', hubTime: clock().toISOString(), present }), () => undefined);
      listeners.add(listener);
      announce(party, listener);
      replay(listener, since).catch(() => {
        log('warn', 'stream-dropped', { code: 'replay-failed' });
        end(listener, () => socket.terminate());
      });
      return {
        heard: () => {
          listener.answered = true;
        },
        closed: () => end(listener, () => undefined),
      };
    },
    publish(frames) {
      const now = clock();
      for (const frame of frames) {
        const text = frameText(frame, now);
        if (frame.audience === companions) toCompanions(frame.frameId, text, frame.news);
        else for (const listener of devices.get(frame.audience) ?? []) send(listener, frame.frameId, text);
      }
    },
    keepAlive() {
      const now = clock();
      const text = wire({ type: 'keepalive', hubTime: now.toISOString() });
      for (const listener of listeners) {
        const { socket } = listener;
        if (!listener.answered) {
          end(listener, () => socket.terminate());
        } else {
          listener.answered = false;
          socket.ping();
          send(listener, 0, text);
        }
      }
    },
    closeOverdue() {
      const now = clock();
      for (const listener of listeners) {
        const { socket, party } = listener;
        if (party.kind === 'companion' && party.endsAt <= now) {
          end(listener, () => socket.close(policyViolation));
        }
      }
    },
    closeCompanions(whose) {
      for (const listener of listeners) {
        const { socket, party } = listener;
        if (party.kind === 'companion' && isOf(party, whose)) {
          end(listener, () => socket.close(policyViolation));
        }
      }
    },
    presentAdults: () =>
      new Set([...listeners].flatMap(({ party }) => (party.kind === 'companion' ? [party.adultId] : []))),
    closeDevice(deviceId) {
      for (const listener of devices.get(deviceId) ?? []) {
        end(listener, () => listener.socket.close(policyViolation));
      }
    },
    closeAll() {
      for (const listener of listeners) end(listener, () => listener.socket.close(goingAway));
    },
  };
}
