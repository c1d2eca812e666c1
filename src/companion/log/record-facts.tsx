import type { JSX } from 'preact';
import type { LogRecord } from '../../contracts/http/log.ts';
import { HostileText } from '../alert/hostile-text.tsx';
import { noticedWords } from '../board/noticed-words.ts';
import { clockWordsToTheSecond } from '../browser/time-words.ts';
import { reopeningWords } from '../reopening/reopening-words.ts';

/** What an entry is beside its press: what the search led to, which codes, where; and what readers of the log did. */
export function RecordFacts({ record, now }: { record: LogRecord; now: number }): JSX.Element {
  const { entry, events, place, reopenings, actions } = record;
  const isConcern = entry.kind === 'concern';
  return (
    <>
      {isConcern ? (
        <p>
          {events[0]?.kindness === true
            ? 'The child was shown a calm page with a person to talk to and the helpline.'
            : 'The search went on as the policy says.'}{' '}
          The words of the search are kept nowhere.
        </p>
      ) : null}
      {entry.kind === 'device-alarm' ? (
        <p>
          {noticedWords(entry.about ?? '')?.long ?? 'Something that only a newer release knows.'}
          {place === undefined ? '' : ` Where: ${place}.`}
        </p>
      ) : null}
      {entry.kind === 'wrong-codes' ? (
        <ol class="log-facts">
          {events.map((event, index) => (
            <li key={index}>
              {clockWordsToTheSecond(Date.parse(event.at), now)}: a wrong code, {event.wrongAnswers ?? 1} in a
              row
            </li>
          ))}
        </ol>
      ) : null}
      {reopenings.length === 0 ? null : (
        <section aria-label="Decisions about the page">
          <h3>Decisions about the page</h3>
          <ol class="log-facts">
            {reopenings.map((told, index) => (
              <li key={index}>{reopeningWords(told, now)}</li>
            ))}
          </ol>
        </section>
      )}
      {actions.length === 0 ? null : (
        <section aria-label="In the log">
          <h3>In the log</h3>
          <ol class="log-facts">
            {actions.map(({ action, note, byName, at }, index) => (
              <li key={index}>
                {clockWordsToTheSecond(Date.parse(at), now)} <bdi class="log-adult">{byName}</bdi>:{' '}
                {action === 'dealt-with' ? 'dealt with it' : action === 'seen' ? 'opened it' : action}
                {note === undefined ? null : <HostileText text={note} what="note" />}
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
