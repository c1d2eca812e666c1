import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import { alertActionResponse } from '../../contracts/http/alerts.ts';
import type { ErrorCode } from '../../contracts/errors/error-catalogue.ts';
import type { AlertSummary } from '../../contracts/stream/board.ts';
import type { Clock } from '../browser/clock.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { HubProblem } from '../hub/hub-problem.ts';
import type { OfflineStore } from './offline-store.ts';
import { tapRequest } from './tap-request.ts';
import {
  becameOf,
  tapsWord,
  waitingTap,
  type KeepTap,
  type SentTap,
  type TapsWord,
  type WaitingTap,
} from './waiting-tap.ts';

/** What adults tapped without a network, until the hub has it. */
export type WaitingTaps = {
  /** Those of the adult who is signed in, in their order. */
  waiting: ReadonlySignal<readonly WaitingTap[]>;
  /** Whether something waits for an adult who is not signed in. */
  waitsForSignIn: ReadonlySignal<boolean>;
  /** What became of those that were sent, from whichever tab, until the adult has read it. */
  sent: ReadonlySignal<readonly SentTap[]>;
  /** While the hub is asked it is not sent from here a second time, and for the first second it is not shown either. */
  keep: KeepTap;
  /** Reads what waits: another tab may have added to it or sent it. */
  refresh: () => Promise<void>;
  /** Sends what waits, in its order, as far as the hub takes it now. */
  send: () => Promise<void>;
  /** The adult has read what became of them. */
  noteRead: () => void;
  /** Another tab says something of taps. */
  hear: (word: unknown) => void;
};

/** What the hub takes within this time, in milliseconds, never waited. */
const worthAWordMs = 1_000;

export function createWaitingTaps(parts: {
  store: OfflineStore;
  ask: AskHub;
  /** Does one thing at a time over all tabs. */
  alone: (work: () => Promise<void>) => Promise<void>;
  /** Who is signed in here. */
  adultId: ReadonlySignal<string | undefined>;
  /** The hub has told how far an alert has come. */
  onAlert: (alert: AlertSummary) => void;
  tellTabs: (word: TapsWord) => void;
  clock: Clock;
}): WaitingTaps {
  const { store, ask, adultId, clock } = parts;
  const all = signal<readonly WaitingTap[]>([]);
  const sent = signal<readonly SentTap[]>([]);
  /** Those that the hub is being asked to take by this tab. */
  const asked = new Set<string>();
  /** Those among them that are not worth a word yet. */
  const young = signal<ReadonlySet<string>>(new Set());

  const refresh = async (): Promise<void> => {
    // A browser that keeps nothing, as some private windows, has nothing that waits.
    const found = await store.waiting().catch(() => []);
    all.value = found.flatMap((value) => {
      const parsed = waitingTap.safeParse(value);
      return parsed.success ? [parsed.data] : [];
    });
  };

  /** @returns undefined when the hub could not be asked, or not as this adult. */
  const sendOne = async (tap: WaitingTap): Promise<SentTap | undefined> => {
    const request = tapRequest(tap, new Date(tap.tappedAt).toISOString());
    try {
      const { alert } = await ask(request, alertActionResponse);
      parts.onAlert(alert);
      return { tap, became: becameOf(tap, alert.state) };
    } catch (error) {
      if (!(error instanceof HubProblem)) throw error;
      return isForGood(error) ? { tap, became: 'refused' } : undefined;
    }
  };

  const sendAll = async (): Promise<void> => {
    await refresh();
    for (const tap of all.peek()) {
      if (tap.adultId !== adultId.peek() || asked.has(tap.tapId)) continue;
      const outcome = await sendOne(tap);
      if (outcome === undefined) return;
      await store.removeWaiting(tap.tapId);
      batch(() => {
        all.value = all.peek().filter(({ tapId }) => tapId !== tap.tapId);
        sent.value = [...sent.peek(), outcome];
      });
      parts.tellTabs(outcome);
    }
  };

  return {
    waitsForSignIn: computed(() => all.value.some((tap) => tap.adultId !== adultId.value)),
    waiting: computed(() =>
      all.value.filter((tap) => tap.adultId === adultId.value && !young.value.has(tap.tapId)),
    ),
    sent: computed(() => sent.value.filter(({ tap }) => tap.adultId === adultId.value)),
    keep: async (tap) => {
      const { tapId } = tap;
      asked.add(tapId);
      young.value = new Set(young.peek()).add(tapId);
      const tell = async (): Promise<void> => {
        stopTimer();
        await refresh();
        young.value = new Set([...young.peek()].filter((other) => other !== tapId));
        parts.tellTabs('changed');
      };
      const stopTimer = clock.after(worthAWordMs, () => void tell());
      try {
        await store.addWaiting(tap);
      } catch (error) {
        asked.delete(tapId);
        await tell();
        throw error;
      }
      return async (isAnswered) => {
        stopTimer();
        if (isAnswered) await store.removeWaiting(tapId).catch(() => undefined);
        asked.delete(tapId);
        await tell();
      };
    },
    refresh,
    send: () => parts.alone(sendAll),
    noteRead: () => {
      sent.value = [];
      parts.tellTabs('read');
    },
    hear: (value) => {
      const parsed = tapsWord.safeParse(value);
      if (!parsed.success) return;
      const word = parsed.data;
      if (word === 'read') sent.value = [];
      else if (word !== 'changed') sent.value = [...sent.peek(), word];
      void refresh();
    },
  };
}

/** Sent again the hub would refuse it again: the press is unknown, the right is gone, or the form is wrong. */
const finalCodes: readonly string[] = [
  'alert-unknown',
  'right-needed',
  'request-malformed',
] satisfies ErrorCode[];

/** By the hub's own words alone: whatever else stands in between may refuse for now. All else is tried again later. */
function isForGood({ words }: HubProblem): boolean {
  return finalCodes.includes(words.code);
}
