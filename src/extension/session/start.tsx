import { render, type JSX } from 'preact';
import { DeviceNumber } from '../device/device-badge.tsx';
import { deviceFacts, deviceFactsKey } from '../device/device-facts.ts';
import { PageHeader } from '../device/page-header.tsx';
import { useIsReportWaiting } from '../outbox/use-is-report-waiting.ts';
import { openOwnPage } from '../platform/open-own-page.ts';
import { text } from '../platform/text.ts';
import { useStoredValue } from '../platform/use-stored-value.ts';
import { storedValue } from '../platform/value-store.ts';
import { HelpButton } from '../press/help-button.tsx';

const facts = storedValue('local', deviceFactsKey, deviceFacts);

/** Where a screen goes when an adult has opened it again and no other page is left. While a child waits it says nothing. */
function StartPage(): JSX.Element {
  const { value } = useStoredValue(facts);
  const isWaiting = useIsReportWaiting();
  return (
    <>
      <PageHeader facts={value} />
      <main>
        <DeviceNumber facts={value} />
        <h1 class="all-is-well" hidden={isWaiting !== false}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="12" cy="12" r="12" fill="currentColor" />
            <path d="m6.5 12.5 4 4 7-8.5" fill="none" stroke="#fff" stroke-width="2.6" />
          </svg>
          {text('startAllIsWell')}
        </h1>
        <HelpButton />
      </main>
    </>
  );
}

void openOwnPage('startTitle', () => render(<StartPage />, document.body));
