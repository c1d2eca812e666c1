import './offline.css';
import { useComputed, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { isRunning } from '../../domain/lessons/class-lesson.ts';
import type { LiveBoard } from '../board/live-board.ts';
import { NewReleaseNote } from './new-release-note.tsx';
import type { NewRelease } from './new-release.ts';
import { SentTaps } from './sent-taps.tsx';
import type { WaitingTaps } from './waiting-taps.ts';
import { WaitingTapsNote } from './waiting-taps-note.tsx';

export type OfflineNoticesProps = {
  taps: WaitingTaps;
  newRelease: ReadonlySignal<NewRelease | undefined>;
  board: Pick<LiveBoard, 'state' | 'hubNow' | 'connection'>;
  adultId: string;
};

/** What this browser has to say for itself: what waits to be sent, what became of it, and that a new release is here. */
export function OfflineNotices({ taps, newRelease, board, adultId }: OfflineNoticesProps): JSX.Element {
  const teaches = useTeaches(board, adultId);
  return (
    <div class="offline-notices">
      <WaitingTapsNote
        waiting={taps.waiting.value}
        hubNow={board.hubNow.peek()}
        isSignedOut={board.connection.value.kind === 'signed-out'}
      />
      <SentTaps sent={taps.sent.value} hubNow={board.hubNow.peek()} onRead={taps.noteRead} />
      {newRelease.value === undefined ? null : (
        <NewReleaseNote release={newRelease.value} teaches={teaches} />
      )}
    </div>
  );
}

/** Whether a lesson runs that this adult started. */
function useTeaches(
  { state, hubNow }: OfflineNoticesProps['board'],
  adultId: string,
): ReadonlySignal<boolean> {
  const lessons = useComputed(() => state.value.lessons);
  return useComputed(() =>
    [...lessons.value.values()].some(
      (lesson) => lesson.startedBy.adultId === adultId && isRunning(lesson, hubNow.value),
    ),
  );
}
