import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { AlertDetails } from '../../contracts/http/alerts.ts';
import { onMyWayLapsesAfterMs, type AlertAction } from '../../domain/incidents/alert-state.ts';
import type { LiveBoard } from '../board/live-board.ts';
import type { TileView } from '../board/tile-views.ts';
import { HubProblem, type ProblemWords } from '../hub/hub-problem.ts';
import { problemWordsOf } from '../hub/problem-words-of.ts';

/** What an adult looked at, and when, by the hub's clock in milliseconds since 1970. */
export type Look = { at: number; presses: AlertDetails[] };

/** One Chromebook's presses, opened by a deliberate tap. An action goes for all of them: an adult goes to a child. */
export type OpenedAlert = {
  tile: ReadonlySignal<TileView | undefined>;
  busy: ReadonlySignal<AlertAction | 'look' | undefined>;
  problem: ReadonlySignal<ProblemWords | undefined>;
  /** This adult said "on my way", and the child's screen still says so. */
  coming: ReadonlySignal<boolean>;
  /** It waits in this browser, so that the child's screen does not say so. */
  waits: ReadonlySignal<boolean>;
  look: ReadonlySignal<Look | undefined>;
  /** @param isRecordedAnew every opening is, also where this adult has seen it before. */
  markSeen: (adultId: string | undefined, isRecordedAnew: boolean) => Promise<void>;
  sayOnMyWay: () => Promise<void>;
  liftShield: () => Promise<void>;
  showWhatItWas: () => Promise<void>;
};

/** Later, nobody may stand beside the child any more: lifting is not kept. */
const notLifted: ProblemWords = {
  code: 'no-answer',
  cause: 'The shield was not lifted: the hub does not answer.',
  cure: 'This is not kept for later. Beside the child, use “Lift without a network” below, or a sealed code.',
};

export function createOpenedAlert(
  board: LiveBoard,
  deviceId: string,
  onComingAccepted: () => void,
): OpenedAlert {
  const tile = computed(() => board.tiles.value.find((view) => view.deviceId === deviceId));
  const busy = signal<AlertAction | 'look' | undefined>(undefined);
  const problem = signal<ProblemWords | undefined>(undefined);
  const comingAt = signal<number | undefined>(undefined);
  const waits = signal(false);
  const look = signal<Look | undefined>(undefined);

  /** One thing at a time; answers whether it was done. */
  const once = async (name: AlertAction | 'look', doing: () => Promise<void>): Promise<boolean> => {
    if (busy.peek() !== undefined) return false;
    busy.value = name;
    problem.value = undefined;
    try {
      await doing();
      return true;
    } catch (error) {
      const isUnlifted = name === 'shield-lifted' && error instanceof HubProblem && error.status === 0;
      problem.value = isUnlifted ? notLifted : problemWordsOf(error);
      return false;
    } finally {
      busy.value = undefined;
    }
  };

  const alerts = () => tile.peek()?.alerts ?? [];
  const unlifted = () => alerts().filter((alert) => alert.state !== 'shield-lifted');
  const actOnAll = async (action: AlertAction, ids: readonly { alertId: string }[]): Promise<void> => {
    const done = await Promise.all(ids.map(({ alertId }) => board.act(alertId, action)));
    waits.value = done.includes('waits');
  };

  return {
    tile,
    busy,
    problem,
    coming: computed(
      () => comingAt.value !== undefined && board.hubNow.value - comingAt.value < onMyWayLapsesAfterMs,
    ),
    waits,
    look,
    markSeen: async (adultId, isRecordedAnew) => {
      const seen = new Set(
        tile
          .peek()
          ?.watches.flatMap((watch) =>
            watch.climb === undefined && watch.seen.some((one) => one.adultId === adultId)
              ? [watch.alertId]
              : [],
          ),
      );
      const open = unlifted().filter(({ alertId }) => isRecordedAnew || !seen.has(alertId));
      if (open.length > 0) await once('seen', () => actOnAll('seen', open));
    },
    sayOnMyWay: async () => {
      const done = await once('on-my-way', () => actOnAll('on-my-way', unlifted()));
      if (!done) return;
      comingAt.value = board.hubNow.peek();
      onComingAccepted();
    },
    liftShield: async () => {
      await once('shield-lifted', () => actOnAll('shield-lifted', unlifted()));
    },
    showWhatItWas: async () => {
      await once('look', async () => {
        const presses = await Promise.all(alerts().map(({ alertId }) => board.look(alertId)));
        look.value = { at: board.hubNow.peek(), presses };
      });
    },
  };
}
