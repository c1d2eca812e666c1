import { readDigestHeads } from './read-digest-heads.ts';
import type { Settings } from '../settings/setting.ts';
import { dataFolder } from '../settings/shared-settings.ts';

/** Options of `lids-down verify`. */
export const verifySettings = {
  'data-folder': dataFolder,
  head: { kind: 'text', describe: 'A head of the hub’s log, from a digest: it has to be in the log' },
  'digest-head': {
    kind: 'text',
    describe:
      'Heads from digests, as 812:HASH, several with commas between: each has to stand in the log there',
    check: digestHeadsFault,
  },
  json: { kind: 'switch', describe: 'Print one object a line', default: false },
} as const satisfies Settings;

function digestHeadsFault(written: string): string | undefined {
  return readDigestHeads(written) === undefined
    ? 'must be a head as it stands in a digest: 812:HASH'
    : undefined;
}
