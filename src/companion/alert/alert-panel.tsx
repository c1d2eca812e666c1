import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { AdultRights } from '../../domain/people/adult-rights.ts';
import type { Right } from '../../domain/people/rights.ts';
import { classColourLooks } from '../../ui/class-colours.ts';
import type { LiveBoard } from '../board/live-board.ts';
import { saysMistake } from '../board/says-mistake.ts';
import { StatusPicture } from '../board/status-picture.tsx';
import { TileMarkPicture } from '../board/tile-mark-picture.tsx';
import { tileMarks } from '../board/tile-marks.ts';
import { tileName, tileShortName } from '../board/tile-name.ts';
import { tileStatusWords } from '../board/tile-status.ts';
import type { TileView } from '../board/tile-views.ts';
import { DevicePart } from '../device/device-part.tsx';
import { later } from '../view/later.tsx';
import { ModalDialog } from '../browser/modal-dialog.tsx';
import { clockWords, durationWords } from '../browser/time-words.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import type { ClassLessons } from '../lesson/class-lessons.ts';
import { LessonOfTile } from '../lesson/lesson-of-tile.tsx';
import type { LiftKeys } from '../lifting/lift-keys.ts';
import { LiftWithoutNetwork } from '../lifting/lift-without-network.tsx';
import type { KeptHolders } from '../offline/name-keeper.ts';
import { AlertActions } from './alert-actions.tsx';
import { createOpenedAlert } from './opened-alert.ts';
import { mayAtTile } from './may-at-tile.ts';
import { WhoHasSeen } from './who-has-seen.tsx';
import { WhatItWas } from './what-it-was.tsx';

const OutcomePart = later(async () => (await import('./outcome-part.tsx')).OutcomePart);
const WhoseNumber = later(async () => (await import('../register/whose-number.tsx')).WhoseNumber);
const StoryPart = later(async () => (await import('./story-part.tsx')).StoryPart);

type AlertPanelProps = {
  deviceId: string;
  board: LiveBoard;
  lessons: ClassLessons;
  liftKeys: LiftKeys;
  rights: AdultRights;
  adultId: string | undefined;
  /** Who had a number at a time, in a browser that keeps names. */
  keptHolders: ((number: number, at: number) => Promise<KeptHolders | undefined>) | undefined;
  onClose: () => void;
};

/** What a deliberate tap on a tile opens: first who and since when; what it was only by a second tap. */
export function AlertPanel({
  deviceId,
  board,
  lessons,
  liftKeys,
  rights,
  adultId,
  keptHolders,
  onClose,
}: AlertPanelProps): JSX.Element | null {
  const opened = useMemo(
    () => createOpenedAlert(board, deviceId, () => performance.mark('alert-coming')),
    [],
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const confirming = useSignal(false);
  useEffect(() => {
    // The heading, not a button: whoever opens this by key must not act by the same key.
    heading.current?.focus();
    if (rights.has('answer-press')) {
      void opened.markSeen(adultId, rights.has('read-words-for-dsl'));
    }
  }, []);

  const tile = opened.tile.value;
  if (tile === undefined) return null;
  const may = (right: Right): boolean => mayAtTile(rights, right, tile, lessons.classes.value);
  return (
    <ModalDialog labelledBy="alert-title" class="alert-panel" onClose={onClose}>
      <div class="alert-head" data-status={tile.status} data-colour={tile.colour ?? 'none'}>
        <h2 id="alert-title" ref={heading} tabIndex={-1}>
          <span class="visually-hidden">{tile.number === null ? '' : 'Number '}</span>
          <span class={tile.number === null ? 'alert-number alert-number--none' : 'alert-number'}>
            {tileShortName(tile.number)}
          </span>
        </h2>
        <div>
          {tile.colour === undefined ? null : (
            <p class="alert-colour">{classColourLooks[tile.colour].name}</p>
          )}
          <p class="alert-status">
            <StatusPicture status={tile.status} />
            {tileStatusWords[tile.status]}
          </p>
          <Since tile={tile} hubNow={board.hubNow} />
          {tileMarks(tile).map(({ kind, key, long }) => (
            <p key={key} class="alert-mark">
              <TileMarkPicture kind={kind} />
              {long}
            </p>
          ))}
          {saysMistake(tile) ? (
            <p class="by-mistake">The child says that it was a mistake. Go and see all the same.</p>
          ) : null}
        </div>
        <button type="button" class="button alert-close" onClick={onClose}>
          Close
        </button>
      </div>
      <div class="alert-body">
        {opened.problem.value === undefined ? null : <ProblemNote words={opened.problem.value} />}
        {tile.alerts.length === 0 ? (
          <p>
            {tileName(tile.number)} has not pressed the button, as far as the hub knows. There is nothing to
            answer.
          </p>
        ) : (
          <>
            {rights.has('answer-press') ? (
              <AlertActions
                tile={tile}
                opened={opened}
                confirming={confirming}
                mayLift={may('lift-shield')}
              />
            ) : null}
            {rights.has('answer-press') ? (
              <OutcomePart
                tile={tile}
                board={board}
                mayNote={may('note-outcome')}
                readsForDsl={may('read-words-for-dsl')}
              />
            ) : null}
            <WhoHasSeen tile={tile} hubNow={board.hubNow} />
            {may('open-press') ? (
              <WhatItWas opened={opened} reopenBy={rights.has('reopen-page') ? board.ask : undefined} />
            ) : null}
          </>
        )}
        {may('open-press') ? <StoryPart deviceId={deviceId} board={board} /> : null}
        {tile.number === null || !rights.has('see-names') ? null : (
          <WhoseNumber
            key={tile.number}
            number={tile.number}
            ask={board.ask}
            at={tile.alerts.at(-1)?.receivedAt}
            now={board.hubNow.peek()}
            keptHolders={keptHolders}
          />
        )}
        {rights.has('keep-lift-keys') ? (
          <details class="lift-part">
            <summary>Lift without a network</summary>
            <LiftWithoutNetwork keys={liftKeys.keys} deviceNumber={tile.number} />
          </details>
        ) : null}
        <LessonOfTile tile={tile} lessons={lessons} rights={rights} />
        {rights.has('keep-devices') ? <DevicePart tile={tile} board={board} /> : null}
      </div>
    </ModalDialog>
  );
}

function Since({ tile, hubNow }: { tile: TileView; hubNow: ReadonlySignal<number> }): JSX.Element | null {
  const latest = tile.alerts.at(-1);
  if (latest === undefined) return null;
  const at = Date.parse(latest.receivedAt);
  const count = tile.alerts.length;
  return (
    <p class="alert-since">
      Pressed {durationWords(hubNow.value - at)} ago, at {clockWords(at, hubNow.value)}
      {count > 1 ? ` (${count} presses)` : ''}
    </p>
  );
}
