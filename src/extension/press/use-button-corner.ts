import { useEffect } from 'preact/hooks';
import { buttonCorner, type ButtonCorner } from '../../contracts/messages/button-look.ts';
import { useStoredValue } from '../platform/use-stored-value.ts';
import { storedValue } from '../platform/value-store.ts';
import { buttonCornerKey } from './button-corner-key.ts';
import { standInCorner } from './corner-at-once.ts';

const keptCorner = storedValue('local', buttonCornerKey, buttonCorner);

/** The corner to which the child pushed the help button, in a page of ours, which keeps that edge free. */
export function useButtonCorner(): ButtonCorner {
  const { value, isRead } = useStoredValue(keptCorner);
  const corner = value ?? 'bottom-right';
  useEffect(() => {
    // Until it is read a page that stood in its corner at once stays there.
    if (isRead || document.documentElement.dataset['helpCorner'] === undefined) standInCorner(corner);
  }, [corner, isRead]);
  return corner;
}
