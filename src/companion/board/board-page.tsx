import { useComputed, useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo } from 'preact/hooks';
import { AlertPanel } from '../alert/alert-panel.tsx';
import { OthersWaiting } from '../alert/others-waiting.tsx';
import { AboveDialogs } from '../browser/above-dialogs.ts';
import type { Entrance } from '../sign-in/entrance.ts';
import { SignedOutNotice } from '../sign-in/signed-out-notice.tsx';
import { createAlertSound, type MuteMemory } from '../sound/alert-sound.ts';
import type { TonePlayer } from '../sound/tone-player.ts';
import type { Clock } from '../browser/clock.ts';
import { createClassLessons } from '../lesson/class-lessons.ts';
import { createClassView } from '../lesson/class-view.ts';
import { LessonBar } from '../lesson/lesson-bar.tsx';
import { later } from '../view/later.tsx';
import { createViews, viewRights } from '../view/views.ts';
import type { LiftKeys } from '../lifting/lift-keys.ts';
// Not later: what comes above the tiles once they are there moves all of them.
import { FactorNotice } from '../own-sign-in/factor-notice.tsx';
import type { OfflinePart } from '../offline/offline-part.ts';
import { ConnectionNotice } from '../stream/connection-notice.tsx';
import { Announcements } from './announcements.tsx';
import { BoardHeader } from './board-header.tsx';
import { deviceIdsNow } from './device-ids.ts';
import { EmptyBoard } from './empty-board.tsx';
import { focusTile } from './focus-tile.ts';
import type { LiveBoard } from './live-board.ts';
import { pageTitle } from './page-title.ts';
import { pressingNow } from './pressing-order.ts';
import { SeveralButton } from './several-button.tsx';
import { PressingStrip } from './pressing-strip.tsx';
import { somebodyWaitsAt } from './somebody-waits.ts';
import { TileGridView } from './tile-grid-view.tsx';
import { useReturnToHub } from './use-return-to-hub.ts';

const ClassesView = later(async () => (await import('../view/second-load.ts')).ClassesView);
const PeopleView = later(async () => (await import('../view/second-load.ts')).PeopleView);
const DrillsView = later(async () => (await import('../drills/drills-view.tsx')).DrillsView);
const FiguresView = later(async () => (await import('../figures/figures-view.tsx')).FiguresView);
const PolicyView = later(async () => (await import('../policy/policy-view.tsx')).PolicyView);
const OwnSignInView = later(async () => (await import('../own-sign-in/own-sign-in-view.tsx')).OwnSignInView);
const SealedNotice = later(async () => (await import('../own-sign-in/sealed-notice.tsx')).SealedNotice);
const LogView = later(async () => (await import('../log/log-view.tsx')).LogView);

const NoDslNotice = later(async () => (await import('../view/second-load.ts')).NoDslNotice);

export type BoardPageParts = {
  entrance: Entrance;
  createBoard: (adultId: string) => LiveBoard;
  adultId: string;
  /** What works without a network, once it was fetched. */
  offline: ReadonlySignal<OfflinePart | undefined>;
  soundParts: { player: TonePlayer; clock: Clock; memory: MuteMemory };
  liftKeys: LiftKeys;
};

/** The live board of a signed-in adult. */
export function BoardPage(props: BoardPageParts): JSX.Element {
  const { entrance, createBoard, adultId, soundParts, liftKeys } = props;
  const board = useMemo(() => createBoard(adultId), []);
  const offline = props.offline.value;
  const lessons = useMemo(() => createClassLessons(board), []);
  const views = useMemo(() => createViews(window), []);
  const rights = entrance.rights.value;
  const opened = useSignal<string | undefined>(undefined);
  const pressing = useMemo(() => pressingNow(board.tiles), []);
  const classView = useMemo(() => createClassView(board.tiles, lessons, adultId, localStorage), []);
  const isEmpty = useComputed(() => classView.tiles.value.length === 0);
  // Each read by itself: the page is drawn anew only where one of them is another one, and not for all that a school says.
  const line = useComputed(() => board.connection.value.kind);
  const isOld = useComputed(() => ['lost', 'signed-out'].includes(line.value));
  const hasNoDsl = useComputed(() => board.state.value.unheldRungs.includes('dsl'));
  const somebodyWaits = useComputed(() => somebodyWaitsAt(pressing.value));
  const sound = useMemo(() => createAlertSound({ ...soundParts, somebodyWaits }), []);

  useEffect(() => {
    board.start();
    return () => {
      board.stop();
      sound.stop();
      views.stop();
    };
  }, []);
  useEffect(() => offline?.attend(board, adultId), [offline]);
  useReturnToHub(board, sound);
  const devices = useMemo(() => deviceIdsNow(board.tiles), []);
  const minute = useComputed(() => Math.floor(board.hubNow.value / 60_000));
  useSignalEffect(() => {
    if (!rights.has('keep-lift-keys')) return liftKeys.forget();
    // A hub that did not answer is asked again within a minute.
    void minute.value;
    if (devices.value.length > 0 && line.value === 'live') {
      void liftKeys.fetchFor(board.ask, devices.value);
    }
  });
  useSignalEffect(() => {
    document.title = pageTitle(board.tiles.value, line.value);
  });

  const open = useCallback((deviceId: string): void => {
    opened.value = deviceId;
  }, []);
  const close = (): void => {
    const deviceId = opened.peek();
    opened.value = undefined;
    if (deviceId !== undefined) focusTile(deviceId);
  };
  const aboveDialogs = useCallback((closeDialog: () => void) => {
    const leaveFor = (deviceId: string): void => {
      closeDialog();
      open(deviceId);
    };
    return <OthersWaiting pressing={pressing} opened={opened} onOpen={leaveFor} onLeave={closeDialog} />;
  }, []);

  const chosen = views.current.value;
  const isHidden = chosen === 'sign-in' && entrance.adult.value?.isSealed === true;
  const view = !isHidden && viewRights[chosen].some((right) => rights.has(right)) ? chosen : 'board';
  const page = (
    <div class="board-page">
      <BoardHeader board={board} sound={sound} entrance={entrance} views={views} pressing={pressing} />
      <main class="board-main">
        {line.value === 'signed-out' ? (
          <SignedOutNotice entrance={entrance} onSignedIn={board.start} />
        ) : (
          <ConnectionNotice connection={board.connection} />
        )}
        <PressingStrip pressing={pressing} hubNow={board.hubNow} onOpen={open} />
        <SeveralButton board={board} rights={rights} />
        {offline === undefined ? null : <offline.Notices {...offline} board={board} adultId={adultId} />}
        {hasNoDsl.value ? <NoDslNotice views={views} /> : null}
        {view !== 'sign-in' && entrance.adult.value?.secondFactorDueAt !== undefined ? (
          <FactorNotice adult={entrance.adult.value} onOpen={() => views.go('sign-in')} />
        ) : null}
        {entrance.adult.value?.sealedUsedAt === undefined ? null : (
          <SealedNotice usedAt={entrance.adult.value.sealedUsedAt} onOpen={() => views.go('people')} />
        )}
        {view === 'classes' && line.value !== 'signed-out' ? (
          <ClassesView lessons={lessons} rights={rights} hubNow={board.hubNow} ask={board.ask} />
        ) : null}
        {view === 'sign-in' ? <OwnSignInView entrance={entrance} board={board} /> : null}
        {view === 'people' ? (
          <PeopleView ask={board.ask} lessons={lessons} rights={rights} hubNow={board.hubNow} />
        ) : null}
        {view === 'drills' ? <DrillsView board={board} lessons={lessons} rights={rights} /> : null}
        {view === 'figures' ? <FiguresView ask={board.ask} /> : null}
        {view === 'policy' ? <PolicyView ask={board.ask} hubNow={board.hubNow} /> : null}
        {view === 'log' && line.value !== 'signed-out' ? (
          <LogView board={board} lessons={lessons} rights={rights} />
        ) : null}
        {view === 'board' && board.loaded.value ? (
          <>
            {rights.has('see-lessons') ? (
              <LessonBar
                lessons={lessons}
                board={board}
                rights={rights}
                classView={classView}
                onWriteClasses={() => views.go('classes')}
              />
            ) : null}
            {isEmpty.value ? (
              <EmptyBoard tiles={board.tiles} />
            ) : (
              <TileGridView
                tiles={classView.tiles}
                roomFor={classView.roomFor}
                isOld={isOld.value}
                onOpen={open}
              />
            )}
          </>
        ) : null}
      </main>
      <Announcements pressing={pressing} tiles={board.tiles} />
      {opened.value === undefined ? null : (
        <AlertPanel
          key={opened.value}
          deviceId={opened.value}
          board={board}
          lessons={lessons}
          liftKeys={liftKeys}
          rights={rights}
          adultId={adultId}
          keptHolders={offline?.keptHolders}
          onClose={close}
        />
      )}
    </div>
  );
  return <AboveDialogs.Provider value={aboveDialogs}>{page}</AboveDialogs.Provider>;
}
