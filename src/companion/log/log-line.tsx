import type { JSX } from 'preact';
import type { LogRow } from '../../contracts/stream/log-row.ts';
import { isEntryClosed, isUnseenForDsl } from '../../domain/incidents/log-entry.ts';
import { classColourLooks } from '../../ui/class-colours.ts';
import { clockWords } from '../browser/time-words.ts';
import { entryWords, standingWords } from './log-words.ts';

/** One line of the log. It opens by a deliberate tap, and that is recorded. */
export function LogLine(props: { row: LogRow; now: number; onOpen: () => void }): JSX.Element {
  const { row, now, onOpen } = props;
  const colour = row.classColour;
  return (
    <li>
      <button
        type="button"
        class="log-line"
        data-unseen={isUnseenForDsl(row)}
        data-closed={isEntryClosed(row)}
        onClick={onOpen}
      >
        <span class="log-number">
          <span class="visually-hidden">Number </span>
          {row.deviceNumber ?? '–'}
        </span>
        <span class="log-what">
          <strong>{entryWords(row)}</strong>
          <span class="quiet">
            {clockWords(Date.parse(row.at), now)}
            {colour === undefined ? '' : ` · ${classColourLooks[colour].name}`}
          </span>
        </span>
        <span class="log-standing">
          {row.forDsl || row.kind === 'concern' ? <span class="tag tag--dsl">For the DSL</span> : null}
          {standingWords(row)}
        </span>
      </button>
    </li>
  );
}
