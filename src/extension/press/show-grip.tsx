import { render, type JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { partOfPage } from '../platform/part-of-page.ts';
import { HelpGrip, steer } from './help-grip.tsx';
import { useButtonCorner } from './use-button-corner.ts';

/** Lets the help button of a page of HTML be moved like every other, by its grip and by arrow keys. Called again for another language. */
export function showGrip(): void {
  render(<Grip />, partOfPage('#grip'));
}

function Grip(): JSX.Element {
  const corner = useButtonCorner();
  useEffect(() => {
    const place = partOfPage('.help-corner');
    const heed = (event: KeyboardEvent) => steer(corner, event);
    place.addEventListener('keydown', heed);
    return () => place.removeEventListener('keydown', heed);
  }, [corner]);
  return <HelpGrip corner={corner} />;
}
