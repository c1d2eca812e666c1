import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import {
  maximumNoteLength,
  outcomeAtChromebook,
  type OutcomeAtChromebook,
} from '../../domain/incidents/outcome.ts';
import { helpLinksOf } from '../../domain/policy/help-link.ts';
import { deviceFacts, deviceFactsKey } from '../device/device-facts.ts';
import { PageHeader } from '../device/page-header.tsx';
import { askBackground } from '../messages/ask-background.ts';
import { askUntil } from '../messages/ask-until.ts';
import type { RequestOf } from '../../contracts/messages/extension-message.ts';
import { useReportsToNote } from '../outbox/use-reports-to-note.ts';
import { text } from '../platform/text.ts';
import { useStoredValue } from '../platform/use-stored-value.ts';
import { storedValue } from '../platform/value-store.ts';
import { HelpButton } from '../press/help-button.tsx';
import { HelpLinks } from '../session/help-links.tsx';
import { startView, startViewKey } from '../session/start/start-view.ts';
import { WatchedOver } from '../session/watched-over.tsx';
import { HowReported } from './how-reported.tsx';
import { outcomeTexts } from './outcome-texts.ts';

const facts = storedValue('local', deviceFactsKey, deviceFacts);
const view = storedValue('local', startViewKey, startView);
const startPage = '../session/start.html';

/** An adult who is called away leaves no page behind on which a child could speak for an adult, in milliseconds. */
const leftAloneMs = 10 * 60_000;

const say = (request: RequestOf<'note-what-was-done'> | RequestOf<'leave-lifted'>) =>
  askUntil(
    () => askBackground<typeof request.type>(request),
    () => true,
    (attempt) => Math.min(2_000, 200 * 2 ** attempt),
  );

/** What an adult sees after lifting the shield here: when and how it was reported, and what was done to choose. Then the start page. */
export function LiftedPage(): JSX.Element {
  const { value: known } = useStoredValue(facts);
  const help = useStoredValue(view).value?.help ?? helpLinksOf(undefined);
  const reports = useReportsToNote();
  const [done, setDone] = useState<OutcomeAtChromebook>();
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    await say({ type: 'leave-lifted' });
    location.replace(startPage);
  };
  const save = async (event: Event) => {
    event.preventDefault();
    if (done === undefined || isBusy) return;
    setBusy(true);
    await say({ type: 'note-what-was-done', outcome: done, ...(note.trim() === '' ? {} : { note }) });
    await leave();
  };
  useEffect(() => {
    const timer = setTimeout(() => void leave(), leftAloneMs);
    return () => clearTimeout(timer);
  }, [done, note]);
  const isOver = reports !== undefined && reports.length === 0;
  useEffect(() => {
    // Whoever finds this page when there is nothing to say has no business here.
    if (isOver && !isBusy) location.replace(startPage);
  }, [isOver, isBusy]);
  return (
    <>
      <PageHeader facts={known} />
      <main class="lifted">
        <h1>{text('liftForAdults')}</h1>
        <div class="lifted-reports">
          {reports?.map((report) => (
            <HowReported key={report.eventId} report={report} />
          ))}
          <p>{text('liftedClosed')}</p>
        </div>
        <form class="lifted-form" onSubmit={(event) => void save(event)}>
          <fieldset>
            <legend>{text('liftedWhat')}</legend>
            {outcomeAtChromebook.options.map((one) => (
              <label key={one} class="outcome">
                <input
                  type="radio"
                  name="outcome"
                  value={one}
                  checked={done === one}
                  onChange={() => setDone(one)}
                />
                <span>{text(outcomeTexts[one])}</span>
              </label>
            ))}
          </fieldset>
          <label class="note">
            <span>{text('liftedNote')}</span>
            <textarea
              rows={2}
              maxLength={maximumNoteLength}
              value={note}
              onInput={(event) => setNote(event.currentTarget.value)}
            />
          </label>
          <div class="lifted-buttons">
            <button type="submit" class="main" aria-disabled={done === undefined || isBusy}>
              {text('liftedSave')}
            </button>
            <button type="button" aria-disabled={isBusy} onClick={() => void leave()}>
              {text('liftedLater')}
            </button>
          </div>
        </form>
      </main>
      <footer class="foot">
        <HelpLinks links={help} />
        <WatchedOver />
      </footer>
      <HelpButton />
    </>
  );
}
