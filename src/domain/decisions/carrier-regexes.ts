import type { NestedCarrier } from './nested-carriers.ts';
import { regexesOf } from './regex-alternatives.ts';

const origin = '^https?://[^/]*';

/**
 * Every address of a carrier's hosts in which `nestedAddresses` might find something, as expressions on the whole address that
 * Chrome accepts. A few in which it finds nothing match as well.
 */
export function carrierRegexes({ path, parameters, inPath, inQuery }: NestedCarrier): string[] {
  const page = path === undefined ? '/[^?#]*' : pathRegex(path);
  return [
    ...(inPath === undefined ? [] : [origin + pathRegex(inPath)]),
    ...(inQuery === true ? [`${origin}${page}[?][^#]`] : []),
    ...(parameters === undefined ? [] : parameterRegexes(page, parameters)),
  ];
}

function parameterRegexes(page: string, parameters: readonly string[]): string[] {
  // A name in percent-encoding may be any name.
  const names = [...parameters, '[^&=#]*%[^&=#]*'];
  return regexesOf(names, (some) => `${origin}${page}[?](?:[^#]*&)?(?:${some.join('|')})=[^&#]`);
}

/** An expression on a path alone, as a part of one on a whole address. */
function pathRegex({ source }: RegExp): string {
  const plain = source.replaceAll(String.raw`\/`, '/');
  const start = plain.startsWith('^') ? plain.slice(1) : `[^?#]*${plain}`;
  return start.endsWith('$') ? start.slice(0, -1) : `${start}[^?#]*`;
}
