import type { ParsedAddress } from './parsed-address.ts';

const inHost = new Uint8Array(128);
for (const character of 'abcdefghijklmnopqrstuvwxyz0123456789-_') inHost[character.charCodeAt(0)] = 1;

/** A letter of a query that the standard leaves as it is, without the sign that parts pairs. */
export const plainInQuery = '[-A-Za-z0-9_!$%()*+,./:;=@~?]';

/**
 * What may stand behind a host without the URL standard rewriting it. A dot behind a slash, or an encoded one, may be a path segment that
 * the standard takes away. In one expression, which runs faster than a loop.
 */
const plainRest =
  /(?:\/(?![.])|[-\w!$&()*+,:;=@~.]|%(?!2))*(?:[?][-\w!$%&()*+,./:;=@~?]*)?(?:#[-\w!$%&()*+,./:;=@~?]*)?$/y;

const hyphen = 45;
const dot = 46;
const slash = 47;
const question = 63;
const hash = 35;
const longest = 2_000;

/**
 * Reads the most ordinary http addresses without the platform's parser, exactly as it would, in a fraction of its time: no user,
 * no port, no dot at the end of the host, no number as last label, no punycode, no dot segment, no character
 * that gets encoded.
 *
 * @returns undefined for any address that is not certainly ordinary.
 */
export function parseOrdinaryAddress(text: string): ParsedAddress | undefined {
  const secure = text.startsWith('https://');
  if (!secure && !text.startsWith('http://')) return undefined;
  const start = secure ? 8 : 7;
  const hostEnd = ordinaryHostEnd(text, start);
  return hostEnd === -1 ? undefined : readBehindHost(text, start, hostEnd);
}

/** The same for an address whose host is known to be ordinary, and where it stands. */
export function readBehindHost(text: string, start: number, hostEnd: number): ParsedAddress | undefined {
  if (text.length > longest) return undefined;
  const secure = start === 8;
  plainRest.lastIndex = hostEnd;
  if (!plainRest.test(text)) return undefined;
  const hashAt = text.indexOf('#', hostEnd);
  const queryEnd = hashAt === -1 ? text.length : hashAt;
  const questionAt = text.indexOf('?', hostEnd);
  const hasQuery = questionAt !== -1 && questionAt < queryEnd;
  const pathEnd = hasQuery ? questionAt : queryEnd;
  const hasPath = pathEnd > hostEnd;
  return {
    scheme: secure ? 'https' : 'http',
    host: text.slice(start, hostEnd),
    isIp: false,
    port: secure ? 443 : 80,
    path: hasPath ? text.slice(hostEnd, pathEnd) : '/',
    query: hasQuery ? text.slice(questionAt + 1, queryEnd) : '',
    fragment: hashAt === -1 ? '' : text.slice(hashAt + 1),
    text: hasPath ? text : `${text.slice(0, hostEnd)}/${text.slice(hostEnd)}`,
  };
}

/** Where the host ends, or -1 when it is not certainly a plain name. */
function ordinaryHostEnd(text: string, start: number): number {
  let before = dot;
  let labelStart = start;
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === slash || code === question || code === hash) break;
    if (code === dot) {
      if (before === dot) return -1;
      labelStart = at + 1;
    } else if (!isInHost(code)) return -1;
    // Two hyphens may be punycode.
    else if (code === hyphen && before === hyphen) return -1;
    before = code;
  }
  const last = text.charCodeAt(labelStart);
  return before !== dot && last >= 97 && last <= 122 ? at : -1;
}

/** Whether a host that the URL standard leaves as it is may hold a letter. Two hyphens may be punycode. */
export function isInHost(code: number): boolean {
  return code < 128 && inHost[code] === 1;
}
