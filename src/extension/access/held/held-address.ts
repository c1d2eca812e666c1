import { withoutCredentials } from '../../../domain/events/without-credentials.ts';

/**
 * The address that the page holds, as it was asked for. Any page may have written it.
 *
 * @param pageAddress full address of the page: `…/hold.html?u=https://…`.
 * @returns undefined when it names no address of the web.
 */
export function heldAddress(pageAddress: string): string | undefined {
  const named = /^[^?#]*\?u=(.*)$/s.exec(pageAddress)?.[1];
  if (named === undefined || !/^https?:\/\//i.test(named) || !URL.canParse(named)) return undefined;
  return new URL(withoutCredentials(named)).href;
}
