import type { HubLogHead } from '../../hub/store/hub-log-store.ts';

/** Heads as they stand in digests, `812:HASH`, with commas between. @returns undefined where one is none. */
export function readDigestHeads(written: string): HubLogHead[] | undefined {
  const heads = written.split(',').map((one) => /^\s*([1-9]\d{0,14}):([\w-]{43})\s*$/.exec(one));
  const read = heads.flatMap((match) =>
    match === null ? [] : [{ entryId: Number(match[1]), hash: match[2] ?? '' }],
  );
  return read.length === heads.length ? read : undefined;
}
