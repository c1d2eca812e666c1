import type { Settings } from '../settings/setting.ts';
import { dataFolder } from '../settings/shared-settings.ts';

/** Options of `lids-down verify`. */
export const verifySettings = {
  'data-folder': dataFolder,
  head: { kind: 'text', describe: 'A head of the hub’s log, from a digest: it has to be in the log' },
  json: { kind: 'switch', describe: 'Print one object a line', default: false },
} as const satisfies Settings;
