import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { AlertSummary } from '../../contracts/stream/board.ts';
import type { NotedOutcome } from '../../domain/incidents/noted-outcome.ts';
import { maximumNoteLength, type ClosingOutcome } from '../../domain/incidents/outcome.ts';
import type { FourC } from '../../domain/incidents/what-it-was.ts';
import type { LiveBoard } from '../board/live-board.ts';
import type { TileView } from '../board/tile-views.ts';
import { clockWordsToTheSecond } from '../browser/time-words.ts';
import { useAsking } from '../browser/use-asking.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { fourCWords } from './child-word-texts.ts';
import { noteOutcome } from './note-outcome.ts';
import { notedWords } from './noted-words.ts';
import { OutcomeChoices } from './outcome-choices.tsx';

const waitsHere =
  'No connection: that you pass it to the DSL waits in this browser until the hub is back. If that may be too late, tell the DSL yourself.';

type OutcomePartProps = {
  tile: TileView;
  board: LiveBoard;
  /** May end a press, and take it up again. */
  mayNote: boolean;
  /** May end one that was passed to the DSL. */
  readsForDsl: boolean;
};

/** What was done about each press of a Chromebook: one tap, and words for whoever has any. */
export function OutcomePart({ tile, board, mayNote, readsForDsl }: OutcomePartProps): JSX.Element | null {
  const asking = useAsking();
  const words = useSignal('');
  const fourC = useSignal<FourC | ''>('');
  const told = useSignal('');
  const correcting = useSignal(false);
  /** The press of which it waits in this browser that it is for the DSL. */
  const waits = useSignal<string | undefined>(undefined);
  const open = tile.alerts.filter(({ standing }) => standing === undefined || standing === 'with-dsl');
  const mine = open.filter(({ standing }) => standing === undefined || readsForDsl);
  const [press] = mine;
  const last = tile.alerts.at(-1);
  if (last === undefined) return null;

  const note = (about: AlertSummary, noted: NotedOutcome): void => {
    const written = words.peek().trim();
    void asking
      .once(() => noteOutcome(board, about.alertId, written === '' ? noted : { ...noted, note: written }))
      .then((done) => {
        if (!done) return;
        words.value = '';
        fourC.value = '';
        correcting.value = false;
        told.value = `Recorded in your name: ${notedWords(noted)}.`;
      });
  };
  const close = (about: AlertSummary, outcome: ClosingOutcome): void => {
    const c = fourC.peek();
    note(about, { deed: 'dealt-with', outcome, ...(c === '' ? {} : { fourC: c }) });
  };
  const pass = ({ alertId }: AlertSummary): void => {
    void asking.once(async () => {
      waits.value = (await board.act(alertId, 'passed-to-dsl')) === 'waits' ? alertId : undefined;
      told.value =
        waits.value === undefined
          ? `Recorded in your name: ${notedWords({ deed: 'passed-to-dsl' })}.`
          : waitsHere;
    });
  };
  const about = press ?? (correcting.value ? last : undefined);
  const busy = asking.busy.value;
  return (
    <section class="outcome-part" aria-labelledby="outcome-title">
      <h3 id="outcome-title">What was done</h3>
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
      <p role="status" class="outcome-told">
        {told.value}
      </p>
      {open.length > mine.length ? <p>It is with the DSL, who ends it. You have done your part.</p> : null}
      {about === undefined || !mayNote ? null : (
        <>
          {mine.length > 1 ? (
            <p>
              <strong>
                The press of {clockWordsToTheSecond(Date.parse(about.receivedAt), board.hubNow.value)}
              </strong>
              , the first of {mine.length} that wait for a word. Each has its own.
            </p>
          ) : null}
          <OutcomeChoices busy={busy} onChoose={(outcome) => close(about, outcome)} />
        </>
      )}
      {about === undefined ? null : (
        <details class="outcome-words">
          <summary>Add words first (nobody has to)</summary>
          <label>
            <span>In your own words, for the record</span>
            <textarea
              rows={2}
              maxLength={maximumNoteLength}
              value={words.value}
              onInput={(event) => (words.value = event.currentTarget.value)}
            />
          </label>
          {mayNote ? (
            <label>
              <span>Logged under</span>
              <select
                value={fourC.value}
                onChange={(event) => (fourC.value = event.currentTarget.value as FourC | '')}
              >
                <option value="">none of the four Cs</option>
                {Object.entries(fourCWords).map(([name, word]) => (
                  <option key={name} value={name}>
                    {word}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
        </details>
      )}
      <div class="outcome-others">
        {press === undefined || press.standing === 'with-dsl' || press.alertId === waits.value ? null : (
          <button
            type="button"
            class="button"
            aria-disabled={busy}
            onClick={() => {
              // Words about a child are kept in no browser: with some it is noted now, or not at all.
              if (words.peek().trim() === '') pass(press);
              else note(press, { deed: 'passed-to-dsl' });
            }}
          >
            Pass to the DSL
          </button>
        )}
        {open.length > 0 || !mayNote ? null : (
          <>
            <button
              type="button"
              class="button"
              aria-disabled={busy}
              onClick={() => note(last, { deed: 'taken-up' })}
            >
              Take it up again
            </button>
            {correcting.value ? null : (
              <button type="button" class="button" onClick={() => (correcting.value = true)}>
                Add to what was noted
              </button>
            )}
          </>
        )}
      </div>
    </section>
  );
}
