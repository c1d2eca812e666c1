import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import { alertActionPath, alertActionResponse } from '../../contracts/http/alerts.ts';
import type { ErrorCode } from '../../contracts/errors/error-catalogue.ts';
import type { AlertSummary } from '../../contracts/stream/board.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { HubProblem } from '../hub/hub-problem.ts';
import type { OfflineStore } from './offline-store.ts';
import {
  becameOf,
  tapsWord,
  waitingTap,
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
  /** Keeps a tap; it is on the disk when this is done. */
  keep: (tap: WaitingTap) => Promise<void>;
  /** Reads what waits: another tab may have added to it or sent it. */
  refresh: () => Promise<void>;
  /** Sends what waits, in its order, as far as the hub takes it now. */
  send: () => Promise<void>;
  /** The adult has read what became of them. */
  noteRead: () => void;
  /** Another tab says something of taps. */
  hear: (word: unknown) => void;
};

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
}): WaitingTaps {
  const { store, ask, adultId } = parts;
  const all = signal<readonly WaitingTap[]>([]);
  const sent = signal<readonly SentTap[]>([]);

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
    const { tapId, adultId, action } = tap;
    const tappedAt = new Date(tap.tappedAt).toISOString();
    const body = { action, tap: { tapId, adultId, tappedAt } };
    try {
      const path = alertActionPath(tap.alertId);
      const { alert } = await ask({ method: 'POST', path, body }, alertActionResponse);
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
      if (tap.adultId !== adultId.peek()) continue;
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
    waiting: computed(() => all.value.filter((tap) => tap.adultId === adultId.value)),
    sent: computed(() => sent.value.filter(({ tap }) => tap.adultId === adultId.value)),
    keep: async (tap) => {
      await store.addWaiting(tap);
      await refresh();
      parts.tellTabs('changed');
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
const finalCodes: readonly string[] = ['alert-unknown', 'right-needed', 'request-malformed'] satisfies ErrorCode[];

/** By the hub's own words alone: whatever else stands in between may refuse for now. All else is tried again later. */
function isForGood({ words }: HubProblem): boolean {
  return finalCodes.includes(words.code);
}
