import { render, type JSX } from 'preact';
import { ClassBand } from '../device/device-badge.tsx';
import { deviceFacts, deviceFactsKey } from '../device/device-facts.ts';
import { askBackground } from '../messages/ask-background.ts';
import { askUntil } from '../messages/ask-until.ts';
import { text } from '../platform/text.ts';
import { useStoredValue } from '../platform/use-stored-value.ts';
import { storedValue } from '../platform/value-store.ts';
import { HelpButton } from '../press/help-button.tsx';
import { blockedAddress, hostToShow } from './blocked-address.ts';
import { keptPolicy, keptPolicyKey } from './policy-in-force.ts';

const facts = storedValue('local', deviceFactsKey, deviceFacts);
const lastGood = storedValue('local', keptPolicyKey, keptPolicy);
const address = blockedAddress(location.href);

/** Says in plain words why there is nothing here, and how to get help. The address is hostile text: its host only. */
function BlockedPage(): JSX.Element | null {
  const { value } = useStoredValue(facts);
  const policy = useStoredValue(lastGood);
  if (!policy.isRead) return null;
  return (
    <>
      <ClassBand facts={value} />
      <main>
        <ClosedLid />
        <h1>{text(policy.value === undefined ? 'blockedNotSetUp' : 'blockedClosed')}</h1>
        {address !== undefined && (
          <p class="closed-host">
            <bdi>{hostToShow(address)}</bdi>
          </p>
        )}
        <p class="ask-adult">{text('blockedAskAdult')}</p>
        <HelpButton />
      </main>
    </>
  );
}

/** A Chromebook asleep: nothing is broken, and nobody did wrong. */
function ClosedLid(): JSX.Element {
  return (
    <svg class="closed-lid" viewBox="0 -6 120 90" aria-hidden="true">
      <g fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">
        <rect x="22" y="18" width="76" height="48" rx="7" fill="#fff" />
        <path d="M10 74h100" stroke-width="8" />
        <path d="M44 40q5 6 10 0M66 40q5 6 10 0M54 52q6 4 12 0" />
      </g>
      <g fill="currentColor">
        <path d="M96 6h9v2l-5 6h5v3h-10v-2l5-6h-4zM110 -1h6v2l-3 4h3v2h-7v-2l4-4h-3z" />
      </g>
    </svg>
  );
}

/** Each time the address is asked for counts once; a page that comes back from the browser's memory asks nobody. */
function record(blocked: string): void {
  void askUntil(
    () => askBackground<'page-blocked'>({ type: 'page-blocked', address: blocked }),
    ({ kept }) => kept,
    (attempt) => Math.min(30_000, 500 * 2 ** attempt),
  );
}

document.title = text('blockedTitle');
// Inside somebody else's page this one would be a trap for clicks, and a way to write into the event log.
if (window.top === window) {
  render(<BlockedPage />, document.body);
  if (address !== undefined) record(address);
}
