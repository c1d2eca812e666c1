import type { Setting } from './setting.ts';

/** Where a hub keeps everything that must survive a restart. */
export const dataFolder = {
  kind: 'text',
  describe: 'Folder that holds everything the hub keeps',
  default: './data',
} as const satisfies Setting;
