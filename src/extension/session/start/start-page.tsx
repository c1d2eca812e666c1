import type { JSX } from 'preact';
import { helpLinksOf } from '../../../domain/policy/help-link.ts';
import { LinePicture } from '../../../ui/line-picture.tsx';
import { deviceFacts, deviceFactsKey } from '../../device/device-facts.ts';
import { hubStanding, hubStandingKey } from '../../device/hub-standing.ts';
import { PageHeader } from '../../device/page-header.tsx';
import { text } from '../../platform/text.ts';
import { useStoredValue } from '../../platform/use-stored-value.ts';
import { storedValue } from '../../platform/value-store.ts';
import { HelpButton } from '../../press/help-button.tsx';
import { signInPictures } from '../sign-in/sign-in-pictures.ts';
import { HelpLinks } from '../help-links.tsx';
import { useOnline } from '../use-online.ts';
import { WatchedOver } from '../watched-over.tsx';
import { PlaceTiles } from './place-tiles.tsx';
import { SearchBox } from './search-box.tsx';
import { startView, startViewKey } from './start-view.ts';

const facts = storedValue('local', deviceFactsKey, deviceFacts);
const standing = storedValue('local', hubStandingKey, hubStanding);
const view = storedValue('local', startViewKey, startView);

/**
 * Where every session begins and where "home" leads. It needs neither worker nor network: what it shows was made when the policy or
 * the lesson last changed, and whether a place is still open is decided when it is asked for.
 */
export function StartPage(): JSX.Element {
  const { value: here } = useStoredValue(facts);
  const { value: shown, isRead } = useStoredValue(view);
  const { value: hub } = useStoredValue(standing);
  const isOnline = useOnline();
  const isSetUp = !isRead || (shown !== undefined && !shown.noPolicy);
  return (
    <>
      <PageHeader facts={here} />
      <main class="start">
        <h1 class="visually-hidden">{text('startTitle')}</h1>
        <p class="notice" role="status">
          {!isOnline && (
            <span>
              <NoNetwork />
              {text('startOffline')}
            </span>
          )}
          {hub !== undefined && (
            <span>
              <LinePicture picture={signInPictures['show-adult']} />
              {text('startEnded')}
            </span>
          )}
          {!isSetUp && (
            <span>
              <LinePicture picture={signInPictures['show-adult']} />
              {text('startNotSetUp')}
            </span>
          )}
        </p>
        <PlaceTiles heading={text('startSent')} places={shown?.sent ?? []} large />
        <SearchBox engines={shown?.engines ?? []} />
        <PlaceTiles heading={text('startPlaces')} places={shown?.places ?? []} />
      </main>
      <footer class="foot">
        <HelpLinks links={shown?.help ?? helpLinksOf(undefined)} />
        <WatchedOver />
      </footer>
      <HelpButton />
    </>
  );
}

function NoNetwork(): JSX.Element {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true">
      <path d="M6 19a26 26 0 0 1 36 0M12 27a17 17 0 0 1 24 0M18 34a9 9 0 0 1 12 0M24 40v.2M8 6l32 36" />
    </svg>
  );
}
