import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { helpLinksOf } from '../../../domain/policy/help-link.ts';
import { deviceFacts, deviceFactsKey } from '../../device/device-facts.ts';
import { PageHeader } from '../../device/page-header.tsx';
import { text, type MessageName } from '../../platform/text.ts';
import { useStoredValue } from '../../platform/use-stored-value.ts';
import { storedValue } from '../../platform/value-store.ts';
import { HelpButton } from '../../press/help-button.tsx';
import { HelpLinks } from '../help-links.tsx';
import { startView, startViewKey } from '../start/start-view.ts';
import { WatchedOver } from '../watched-over.tsx';
import { LogOff } from './log-off.tsx';
import { restKind, restKindKey, type RestKind } from './rest-kind.ts';
import { RestPicture } from './rest-picture.tsx';
import { useTouch } from './use-touch.ts';

const facts = storedValue('local', deviceFactsKey, deviceFacts);
const view = storedValue('local', startViewKey, startView);
const kept = storedValue('session', restKindKey, restKind);

const words: Readonly<Record<Exclude<RestKind, 'log-off'>, { title: MessageName; why: MessageName }>> = {
  withdrawn: { title: 'restAskTeacher', why: 'restWithdrawn' },
  'eyes-up': { title: 'restEyesUp', why: 'restEyesUpWhy' },
  'no-lesson': { title: 'restResting', why: 'restNoLesson' },
  'left-alone': { title: 'restResting', why: 'restTouch' },
};

/** A tab is named after what its page says (WCAG 2.4.2). */
const titles: Readonly<Record<RestKind, MessageName>> = {
  withdrawn: 'restAskTeacher',
  'eyes-up': 'restEyesUp',
  'log-off': 'logOffOver',
  'no-lesson': 'restTitle',
  'left-alone': 'restTitle',
};

/** In front of every page while the screen rests: calm, with help, helpline and CEOP in reach as ever. */
export function RestPage(): JSX.Element {
  const here = useStoredValue(facts).value;
  const help = useStoredValue(view).value?.help ?? helpLinksOf(undefined);
  const { value: kind, isRead } = useStoredValue(kept);
  const isLeftAlone = kind === 'left-alone';
  const goOn = useTouch(isLeftAlone);
  // After every drawing, since another language writes the title of a page anew.
  useEffect(() => {
    document.title = text(kind === undefined ? 'restTitle' : titles[kind]);
  });
  const said = kind === undefined || kind === 'log-off' ? undefined : words[kind];
  return (
    <>
      <PageHeader facts={here} />
      <main class="rest">
        {kind === 'log-off' ? (
          <LogOff />
        ) : (
          <>
            {isRead && <RestPicture kind={kind ?? 'left-alone'} />}
            <div>
              <h1>{text(said?.title ?? 'restResting')}</h1>
              <p>{said && text(said.why)}</p>
            </div>
          </>
        )}
        {isLeftAlone && (
          <button type="button" class="go-on" onClick={goOn}>
            {text('restGoOn')}
          </button>
        )}
      </main>
      <footer class="foot">
        <HelpLinks links={help} />
        <WatchedOver />
      </footer>
      <HelpButton />
    </>
  );
}
