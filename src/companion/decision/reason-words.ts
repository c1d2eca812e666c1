import type { AllowReason, BlockReason, RewriteReason } from '../../domain/decisions/reasons.ts';

const words: Record<AllowReason | RewriteReason | BlockReason, string> = {
  'always-reachable': 'Help, sign-in and the hub are open in every state.',
  'browser-page': 'It is a page of the browser itself.',
  staff: 'Staff accounts are not filtered here.',
  exception: 'The policy has an exception for it.',
  'approved-engine': 'It is an approved search engine.',
  'needed-by-engine': 'An approved search engine needs it.',
  'approved-site': 'It stands on the list of open sites.',
  'sent-by-teacher': 'The lesson sent it.',
  'opened-by-teacher': 'The lesson opened it.',
  'allowed-category': 'Its category is open for this class.',
  'open-web': 'This class may visit sites that no list names.',
  'safe-search': 'The search is made strict.',
  'no-policy': 'The Chromebook has no policy yet.',
  'address-unreadable': 'It is no address that a browser could open.',
  'scheme-closed': 'Addresses of this kind are closed for pupils.',
  resting: 'The screens rest.',
  withdrawn: 'This Chromebook has no internet for now.',
  'lesson-nothing': 'The lesson opens no pages.',
  'lesson-only-sent': 'The lesson opens only what is sent.',
  'blocked-site': 'It stands on the list of closed sites.',
  'engine-not-approved': 'It searches the web, and is not approved for this class.',
  'search-not-taught': 'The class was not taught to search safely yet.',
  'engine-page-closed': 'This part of the search engine is closed.',
  category: 'Its category is closed for this class.',
  'nested-address': 'It would show another page that is closed.',
  'look-alike': 'It looks like another address, and is not that one.',
  'ip-address': 'It is a bare network address.',
  'not-on-list': 'No list opens it for this class.',
};

/** Why a page opens or does not, for the adult who wants to know. Empty for a reason that this release does not know. */
export function reasonWords(reason: string): string {
  return new Map(Object.entries(words)).get(reason) ?? '';
}
