import type { Settings } from '../settings/setting.ts';
import { dataFolder } from '../settings/shared-settings.ts';

/** Options of `lids-down pack`. */
export const packSettings = { 'data-folder': dataFolder } as const satisfies Settings;
