import { render, type JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { RaisedHand } from '../../ui/raised-hand.tsx';
import { DeviceNumber } from '../device/device-badge.tsx';
import { deviceFacts, deviceFactsKey } from '../device/device-facts.ts';
import { PageHeader } from '../device/page-header.tsx';
import { openOwnPage } from '../platform/open-own-page.ts';
import { text } from '../platform/text.ts';
import { useStoredValue } from '../platform/use-stored-value.ts';
import { storedValue } from '../platform/value-store.ts';
import { afterNextFrame } from './after-next-frame.ts';
import type { ShieldWords } from './shield-words.ts';
import { useNewestReport } from '../outbox/use-newest-report.ts';
import { useShieldWords } from './use-shield-words.ts';

const facts = storedValue('local', deviceFactsKey, deviceFacts);

/** How a line looks beside what it says; the rest is quiet. */
const looks: Partial<Record<ShieldWords, string>> = {
  shieldComing: 'is-coming',
  shieldKeptAlone: 'is-alone',
  shieldTellAnother: 'is-alone',
};

function ShieldFace(): JSX.Element {
  const { value } = useStoredValue(facts);
  const words = useShieldWords(useNewestReport());
  useEffect(() => {
    if (words === 'shieldComing') afterNextFrame(() => performance.mark('shield-coming'));
  }, [words]);
  return (
    <>
      <PageHeader facts={value} />
      <main class="shield">
        <RaisedHand class="shield-hand" />
        <DeviceNumber facts={value} />
        <h1>{text('shieldWellDone')}</h1>
        <p class="shield-status" role="status">
          {words && (
            <span key={words} class={looks[words]}>
              {text(words)}
            </span>
          )}
        </p>
      </main>
    </>
  );
}

/** Draws the words of the shield, and keeps them true. */
export function showShieldFace(place: HTMLElement): void {
  void openOwnPage('shieldTitle', () => render(<ShieldFace />, place));
}
