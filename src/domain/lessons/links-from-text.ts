import { parseAddress } from '../decisions/parse-address.ts';
import { maximumAddressLength } from '../events/event-limits.ts';
import { link, maximumLinkTitleLength, type Link } from './sent-link.ts';

/** What stands in a text that somebody pasted: links, and the lines in which there is none. Lines count from 1. */
export type LinksInText = { links: Link[]; faults: { line: number; fault: LinkFault }[] };
export type LinkFault = 'no-address' | 'not-of-the-web' | 'has-a-password' | 'too-long';

const address = /(?:[a-z][a-z0-9+.-]*:\/{2}\S+|(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]\S*)?)/i;

/**
 * Reads links as adults paste them: one a line, with or without `https://`, the title before or behind. An address that stands
 * twice counts once.
 */
export function linksFromText(text: string): LinksInText {
  const read: LinksInText = { links: [], faults: [] };
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue;
    const found = linkInLine(line);
    if (typeof found === 'string') read.faults.push({ line: index + 1, fault: found });
    else if (!read.links.some((one) => one.address === found.address)) read.links.push(found);
  }
  return read;
}

function linkInLine(line: string): Link | LinkFault {
  const [written] = address.exec(line) ?? [];
  if (written === undefined) return 'no-address';
  const parsed = parseAddress(written.includes('://') ? written : `https://${written}`);
  if (parsed === undefined || !/^https?$/.test(parsed.scheme)) return 'not-of-the-web';
  if (/^[a-z]+:\/\/[^/?#]*@/i.test(written)) return 'has-a-password';
  if (parsed.text.length > maximumAddressLength) return 'too-long';
  const title = titleOf(line.replace(written, ' ')) ?? shortName(parsed.host, parsed.path);
  const made = link.safeParse({ address: parsed.text, title });
  return made.success ? made.data : 'not-of-the-web';
}

/** What is left of a line without its address, without the marks that join the two. */
function titleOf(rest: string): string | undefined {
  const title = rest
    .replace(/^[\s:;,|–—-]+|[\s:;,|–—-]+$/g, '')
    .replace(/\s+/g, ' ')
    .slice(0, maximumLinkTitleLength)
    .trim();
  return title === '' ? undefined : title;
}

/** `bbc.co.uk: bitesize` for an address without a title. */
function shortName(host: string, path: string): string {
  const last = path.split('/').findLast((part) => part !== '');
  const site = host.replace(/^www\./, '');
  return (last === undefined ? site : `${site}: ${last}`).slice(0, maximumLinkTitleLength);
}
