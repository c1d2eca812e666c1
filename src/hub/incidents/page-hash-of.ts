import { createHash } from 'node:crypto';
import { pageKey } from '../../domain/incidents/same-page.ts';
import { pageOfAlert } from './page-of-alert.ts';

/**
 * The hash by which a Chromebook knows a page that was reported, from the exact text of the event; undefined for what is no page of the
 * web. It is kept beside the alert: whoever changes what makes a page the same fills that column anew.
 */
export function pageHashOf(eventText: string): string | undefined {
  const key = pageKey(pageOfAlert(eventText).address);
  return key === undefined ? undefined : createHash('sha256').update(key).digest('base64url');
}
