import type { SchoolEvent } from '../../domain/events/school-event.ts';
import { pageKey } from '../../domain/incidents/same-page.ts';
import { sha256Base64Url } from '../device/sha256.ts';

/** What is known of the page a child reports, once its address is forgotten: SHA-256 as base64url. Undefined for any other event. */
export async function hashOfPage(event: SchoolEvent): Promise<string | undefined> {
  const key = event.kind === 'help-requested' ? pageKey(event.details.page.address) : undefined;
  return key === undefined ? undefined : sha256Base64Url(new TextEncoder().encode(key));
}
