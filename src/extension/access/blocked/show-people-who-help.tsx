import { render } from 'preact';
import { helpLinksOf, type HelpLink } from '../../../domain/policy/help-link.ts';
import { showNumber } from '../../device/show-number.ts';
import { partOfPage } from '../../platform/part-of-page.ts';
import { storedValue } from '../../platform/value-store.ts';
import { showGrip } from '../../press/show-grip.tsx';
import { HelpLinks } from '../../session/help-links.tsx';
import { WatchedOver } from '../../session/watched-over.tsx';
import { startView, startViewKey } from '../../session/start/start-view.ts';

/**
 * Draws the foot of a page in place of another one, in the place that is kept free for it: people outside school who help, and that it is
 * watched over; number and grip of its help button. Called again for another language.
 *
 * @param isOffered leaves out whom the page names already.
 */
export async function showPeopleWhoHelp(isOffered: (link: HelpLink) => boolean = () => true): Promise<void> {
  showGrip();
  const [view] = await Promise.all([
    storedValue('local', startViewKey, startView).read(),
    showNumber(partOfPage('#number')),
  ]);
  const links = (view?.help ?? helpLinksOf(undefined)).filter(isOffered);
  render(
    <>
      <HelpLinks links={links} />
      <WatchedOver />
    </>,
    partOfPage('#foot'),
  );
}
