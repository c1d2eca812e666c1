import { showClassBand } from '../../device/show-class-band.ts';
import { askBackground } from '../../messages/ask-background.ts';
import { askUntil } from '../../messages/ask-until.ts';
import { partOfPage } from '../../platform/part-of-page.ts';
import { reportFailure } from '../../platform/report-failure.ts';
import { say } from '../../platform/say.ts';
import { offerReadingHere } from './offer-reading-here.ts';
import { createAskOnce, type AskState } from './ask-once.ts';
import { showBlocked, showSuggestion, type Blocked } from './show-blocked.ts';
import { tellOfPress } from './tell-of-press.ts';

const pauseMs = (attempt: number) => Math.min(30_000, 500 * 2 ** attempt);

/**
 * What the blocked page does once it stands: asks the worker for what it could not read in its own address, has the block
 * recorded, and makes its buttons work that need the worker.
 */
export async function askAboutBlock(blocked: Blocked): Promise<void> {
  tellOfPress();
  const failed = (where: string) => (error: unknown) => reportFailure(where, error);
  showClassBand(partOfPage('#band')).catch(failed('class band'));
  offerReadingHere();
  const answer = await askUntil(
    () => askBackground<'why-blocked'>({ type: 'why-blocked' }),
    () => true,
    pauseMs,
  );
  // A search that gave cause to worry stays what it is: no address, nothing to open.
  const known: Blocked =
    blocked.reason === 'concern'
      ? { reason: 'concern', address: undefined }
      : { reason: answer.reason ?? blocked.reason, address: answer.address ?? blocked.address };
  showBlocked(known);
  // What is not refused any more needs no asking.
  if (answer.reason === undefined) partOfPage('#ask').hidden = true;
  showSuggestion(known.reason === 'concern' ? undefined : answer.suggestion);
  offerAsking(known);
  if (known.address !== undefined) await record(known.address);
}

/** Each time the address is asked for counts once; a page that comes back from the browser's memory asks nobody. */
async function record(address: string): Promise<void> {
  await askUntil(
    () => askBackground<'page-blocked'>({ type: 'page-blocked', address }),
    ({ kept }) => kept,
    pauseMs,
  );
}

function offerAsking({ address, reason }: Blocked): void {
  if (address === undefined || reason === undefined || reason === 'concern') return;
  const button = partOfPage<HTMLButtonElement>('#ask');
  const askOnce = createAskOnce(async () => {
    return (await askBackground<'ask-to-open'>({ type: 'ask-to-open', address, reason })).kept;
  }, showAsk);
  button.addEventListener('click', (event) => {
    // Only a child asks: a click made by a script is nobody's wish.
    if (event.isTrusted) void askOnce();
  });
}

/** True words only: that a teacher will be asked is said once it is kept. */
function showAsk(state: AskState): void {
  const said = {
    ready: '',
    asking: 'blockedAsking',
    kept: 'blockedAskKept',
    'not-kept': 'blockedAskNotKept',
  } as const;
  const name = said[state];
  if (name !== '') say(partOfPage('#asked-words'), name);
  partOfPage('#asked').dataset['state'] = state;
  // The button stays where the keyboard's focus is, and says by itself that it is done.
  partOfPage('#ask').setAttribute('aria-disabled', String(state === 'asking' || state === 'kept'));
}
