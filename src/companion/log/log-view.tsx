import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { AdultRights } from '../../domain/people/adult-rights.ts';
import type { LiveBoard } from '../board/live-board.ts';
import { useAsking } from '../browser/use-asking.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import type { ClassLessons } from '../lesson/class-lessons.ts';
import { AllLooks } from './all-looks.tsx';
import { LogFilterForm } from './log-filter-form.tsx';
import { LogLine } from './log-line.tsx';
import { createLogList, type LogFilter } from './log-list.ts';
import { LogRecordDialog } from './log-record-dialog.tsx';
import './log.css';

type LogViewProps = { board: LiveBoard; lessons: ClassLessons; rights: AdultRights };

/** The DSL's log: every incident, newest first, with what never reaches the board. */
export function LogView({ board, lessons, rights }: LogViewProps): JSX.Element {
  const list = useMemo(() => createLogList(board), []);
  const asking = useAsking();
  const filter = useSignal<LogFilter>({});
  const opened = useSignal<number | undefined>(undefined);
  const load = (wanted: LogFilter): void => {
    filter.value = wanted;
    void asking.once(() => list.load(wanted));
  };
  useEffect(() => load({}), []);
  const now = Math.floor(board.hubNow.value / 60_000) * 60_000;
  const rows = list.rows.value;
  return (
    <section class="view log-view" aria-labelledby="log-title">
      <h2 id="log-title">Log</h2>
      <p class="quiet">
        Everything that happened, newest first, with what never reaches the board. Looking is recorded. Mind
        who can see this screen.
      </p>
      <details class="log-narrow">
        <summary>Show a part of it</summary>
        <LogFilterForm classes={lessons.classes.value} busy={asking.busy.value} onFilter={load} />
      </details>
      {asking.problem.value === undefined ? null : (
        <>
          <ProblemNote words={asking.problem.value} />
          <button type="button" class="button" onClick={() => load(filter.peek())}>
            Try again
          </button>
        </>
      )}
      {list.isLoaded.value && rows.length === 0 ? (
        <p class="log-empty">
          {Object.keys(filter.value).length === 0
            ? 'Nothing yet. A press stands here in the moment in which it comes.'
            : 'Nothing like that.'}
        </p>
      ) : null}
      <ol class="log-lines">
        {rows.map((row) => (
          <LogLine key={row.entryId} row={row} now={now} onOpen={() => (opened.value = row.entryId)} />
        ))}
      </ol>
      {list.hasMore.value ? (
        <button
          type="button"
          class="button"
          aria-disabled={asking.busy.value}
          onClick={() => void asking.once(list.loadMore)}
        >
          Show earlier ones
        </button>
      ) : null}
      {rights.has('read-looks') ? <AllLooks ask={board.ask} now={now} /> : null}
      {opened.value === undefined ? null : (
        <LogRecordDialog
          key={opened.value}
          entryId={opened.value}
          board={board}
          rights={rights}
          onClose={() => (opened.value = undefined)}
        />
      )}
    </section>
  );
}
