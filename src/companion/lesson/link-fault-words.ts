import type { LinkFault } from '../../domain/lessons/links-from-text.ts';

/** What is wrong with a line that was pasted, and what to write instead. */
export const linkFaultWords: Record<LinkFault, string> = {
  'no-address': 'has no address. Write one such as www.bbc.co.uk/bitesize.',
  'not-of-the-web': 'is no address of the web. It begins with https:// or http://.',
  'has-a-password': 'has a name or password in its address. Take out what stands before the @.',
  'too-long': 'is too long an address. Send the page above it.',
};
