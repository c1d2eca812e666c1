import { Component, type JSX } from 'preact';
import { classColourLooks } from '../../ui/class-colours.ts';
import { RaisedHand } from '../../ui/raised-hand.tsx';
import { markOncePainted } from '../browser/mark-once-painted.ts';
import { tileElementId } from './focus-tile.ts';
import { StatusPicture } from './status-picture.tsx';
import { TileMarkPicture } from './tile-mark-picture.tsx';
import { tileMarks } from './tile-marks.ts';
import { tileStatusWords } from './tile-status.ts';
import type { TileView } from './tile-views.ts';

export type TileProps = {
  view: TileView;
  isOld: boolean;
  tabbable: boolean;
  onOpen: (deviceId: string) => void;
  onFocus: (deviceId: string) => void;
};

/** One Chromebook. Drawn again only when what it shows has changed: a school has hundreds of them. */
export class Tile extends Component<TileProps> {
  /** Presses whose appearance has been marked. */
  readonly #marked = new Set<string>();

  override shouldComponentUpdate(next: Readonly<TileProps>): boolean {
    const { view, isOld, tabbable } = this.props;
    return next.view !== view || next.isOld !== isOld || next.tabbable !== tabbable;
  }

  override componentDidMount(): void {
    this.#markNewPresses();
  }

  override componentDidUpdate(): void {
    this.#markNewPresses();
  }

  /** Tests and the demo learn from the mark when an alert could truly be seen. */
  #markNewPresses(): void {
    for (const { alertId, state } of this.props.view.alerts) {
      if (state !== 'open' || this.#marked.has(alertId)) continue;
      this.#marked.add(alertId);
      markOncePainted('alert-shown');
    }
  }

  override render({ view, isOld, tabbable, onOpen, onFocus }: TileProps): JSX.Element {
    const mark = tileMarks(view).find(({ short }) => short !== undefined);
    return (
      <div role="listitem" class="tile-place">
        <button
          type="button"
          id={tileElementId(view.deviceId)}
          class="tile"
          data-status={view.status}
          data-old={isOld}
          data-marked={mark === undefined ? 'false' : mark.isQuiet ? 'quiet' : 'true'}
          data-colour={view.colour ?? 'none'}
          tabIndex={tabbable ? 0 : -1}
          onClick={() => onOpen(view.deviceId)}
          onFocus={() => onFocus(view.deviceId)}
        >
          <TileNumber number={view.number} />
          {view.status === 'needs-help' ? <RaisedHand class="tile-hand" /> : null}
          <span class="tile-words">
            {/* Where something is not as it should be, that takes the room of "Here". */}
            <span
              class={
                mark !== undefined && view.status === 'here' && !isOld ? 'visually-hidden' : 'tile-status'
              }
            >
              {view.status === 'needs-help' ? null : <StatusPicture status={view.status} />}
              {statusWords(view, isOld)}
            </span>
            {mark === undefined ? null : (
              <span class="tile-mark" data-kind={mark.kind} data-quiet={mark.isQuiet}>
                <TileMarkPicture kind={mark.kind} />
                {mark.short}
              </span>
            )}
          </span>
          <span class="tile-colour">
            {view.colour === undefined ? '' : classColourLooks[view.colour].name}
          </span>
        </button>
      </div>
    );
  }
}

function statusWords({ status, offlineSince }: TileView, isOld: boolean): string {
  if (isOld && status === 'here') return 'Was here';
  if (status !== 'not-connected' || offlineSince === undefined) return tileStatusWords[status];
  return `Off since ${offlineSince}`;
}

function TileNumber({ number }: { number: number | null }): JSX.Element {
  if (number === null) return <span class="tile-number tile-number--none">No number</span>;
  return (
    <span class="tile-number" data-digits={String(number).length}>
      {number}
    </span>
  );
}
