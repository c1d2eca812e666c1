import type { Settings } from '../settings/setting.ts';
import { dataFolder } from '../settings/shared-settings.ts';

/** Options of `lids-down export`. */
export const exportSettings = {
  'data-folder': dataFolder,
  'for-inspectors': { kind: 'text', describe: 'Write one HTML file that checks itself in a browser' },
} as const satisfies Settings;
