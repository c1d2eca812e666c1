import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { logEntryPath, logRecord, type LogRecord } from '../../contracts/http/log.ts';
import type { AdultRights } from '../../domain/people/adult-rights.ts';
import { PressDetails } from '../alert/press-details.tsx';
import type { LiveBoard } from '../board/live-board.ts';
import { tileName } from '../board/tile-name.ts';
import { ModalDialog } from '../browser/modal-dialog.tsx';
import { useAsking } from '../browser/use-asking.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { WhoseNumber } from '../register/whose-number.tsx';
import { ReopenPart } from '../reopening/reopen-part.tsx';
import { DealtWithForm } from './dealt-with-form.tsx';
import { EventTimes } from './event-times.tsx';
import { entryWords } from './log-words.ts';
import { happenedAt } from './happened-at.ts';
import { RecordFacts } from './record-facts.tsx';

type LogRecordDialogProps = {
  entryId: number;
  board: LiveBoard;
  rights: AdultRights;
  onClose: () => void;
};

/** The whole record of an entry, in order. Opening it is recorded. */
export function LogRecordDialog({ entryId, board, rights, onClose }: LogRecordDialogProps): JSX.Element {
  const record = useSignal<LogRecord | undefined>(undefined);
  const asking = useAsking();
  const heading = useRef<HTMLHeadingElement>(null);
  const load = async (): Promise<void> => {
    record.value = await board.ask({ method: 'GET', path: logEntryPath(entryId) }, logRecord);
  };
  useEffect(() => {
    heading.current?.focus();
    void asking.once(load);
  }, []);
  const found = record.value;
  const now = board.hubNow.peek();
  const number = found?.entry.deviceNumber ?? null;
  return (
    <ModalDialog labelledBy="log-record-title" class="log-record" onClose={onClose}>
      <div class="log-record-head">
        <h2 id="log-record-title" ref={heading} tabIndex={-1}>
          {found === undefined ? 'The record' : `${tileName(number)}: ${entryWords(found.entry)}`}
        </h2>
        <button type="button" class="button" onClick={onClose}>
          Close
        </button>
      </div>
      {asking.problem.value === undefined ? null : (
        <>
          <ProblemNote words={asking.problem.value} />
          <button type="button" class="button" onClick={() => void asking.once(load)}>
            Try again
          </button>
        </>
      )}
      {found === undefined ? null : (
        <>
          <EventTimes record={found} now={now} />
          {found.press === undefined ? null : <PressDetails press={found.press} now={now} />}
          <RecordFacts record={found} now={now} />
          {isForLog(found) ? (
            <DealtWithForm
              entryId={entryId}
              isDone={found.entry.state === 'dealt-with'}
              ask={board.ask}
              onDone={() => void asking.once(load)}
            />
          ) : (
            <p class="quiet">A press is answered and closed on the board.</p>
          )}
          {number === null || !rights.has('see-names') ? null : (
            <WhoseNumber
              number={number}
              ask={board.ask}
              at={happenedAt(found)}
              now={now}
              when="when it happened"
            />
          )}
          {found.press === undefined || !rights.has('reopen-page') ? null : (
            <ReopenPart alertId={found.press.alert.alertId} ask={board.ask} now={now} />
          )}
          <p class="quiet">That you looked is recorded.</p>
        </>
      )}
    </ModalDialog>
  );
}

/** What no board shows is dealt with here. */
function isForLog({ entry }: LogRecord): boolean {
  return entry.kind !== 'press' || entry.forDsl;
}
