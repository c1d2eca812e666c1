import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ProblemWords } from '../hub/hub-problem.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { problemWordsOf } from '../hub/problem-words-of.ts';
import { Notifications } from '../push/notifications.tsx';
import type { Entrance } from '../sign-in/entrance.ts';
import type { AlertSound } from '../sound/alert-sound.ts';
import { SoundSwitch } from '../sound/sound-switch.tsx';
import { ConnectionBadge } from '../stream/connection-badge.tsx';
import { later } from '../view/later.tsx';
import { ViewLink, ViewLinks } from '../view/view-links.tsx';
import type { Views } from '../view/views.ts';
import type { LiveBoard } from './live-board.ts';
import type { TileView } from './tile-views.ts';

const LogCount = later(async () => (await import('../log/log-count.tsx')).LogCount);

export function BoardHeader(props: {
  board: LiveBoard;
  sound: AlertSound;
  entrance: Entrance;
  views: Views;
  pressing: ReadonlySignal<readonly TileView[]>;
}): JSX.Element {
  const { board, sound, entrance, views, pressing } = props;
  const adultId = entrance.adult.value?.adultId;
  const problem = useSignal<ProblemWords | undefined>(undefined);
  const signOut = async (): Promise<void> => {
    try {
      await entrance.signOut();
    } catch (error) {
      problem.value = problemWordsOf(error);
    }
  };
  return (
    <header class="board-header">
      <h1 class="board-school">
        <img src="/icon.svg" alt="" width="28" height="28" />
        <span>{board.schoolName.value === '' ? 'Board' : board.schoolName.value}</span>
      </h1>
      <ViewLinks views={views} rights={entrance.rights.value} marks={{ log: <LogCount board={board} /> }} />
      <ConnectionBadge connection={board.connection} />
      <div class="board-tools">
        <SoundSwitch sound={sound} />
        {adultId !== undefined && entrance.rights.value.has('answer-press') ? (
          <Notifications ask={board.ask} adultId={adultId} pressing={pressing} />
        ) : null}
        {entrance.adult.value?.isSealed ? (
          <span class="board-adult">{entrance.adult.value.name}</span>
        ) : (
          <ViewLink class="board-adult" views={views} view="sign-in" title="Your sign-in">
            {entrance.adult.value?.name}
          </ViewLink>
        )}
        <button type="button" class="button" onClick={() => void signOut()}>
          Sign out
        </button>
      </div>
      {problem.value === undefined ? null : <ProblemNote words={problem.value} />}
    </header>
  );
}
