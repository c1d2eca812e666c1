import type { ConnectionView } from '../stream/connection.ts';
import { tileShortName } from './tile-name.ts';
import type { TileView } from './tile-views.ts';

/** The words on the browser's tab, which a teacher sees while another page is in front. */
export function pageTitle(views: readonly TileView[], connection: ConnectionView['kind']): string {
  const names = views
    .filter((view) => view.status === 'needs-help')
    .map((view) => tileShortName(view.number));
  if (names.length === 1) return `● ${names[0]}${names[0] === tileShortName(null) ? ':' : ''} needs help`;
  if (names.length > 1) return `● ${names.join(', ')} need help`;
  if (connection === 'signed-out') return 'Signed out · Lids Down';
  return connection === 'lost' ? 'No connection · Lids Down' : 'Board · Lids Down';
}
