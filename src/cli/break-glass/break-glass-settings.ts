import type { Settings } from '../settings/setting.ts';
import { dataFolder } from '../settings/shared-settings.ts';

/** Options of `lids-down break-glass`. */
export const breakGlassSettings = { 'data-folder': dataFolder } as const satisfies Settings;
