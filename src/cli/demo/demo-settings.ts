import type { Settings } from '../settings/setting.ts';

/** Options of `lids-down demo`. */
export const demoSettings = {
  show: { kind: 'switch', describe: 'Show both browsers on the screen', default: false },
  json: { kind: 'switch', describe: 'Print one JSON object a line instead of sentences', default: false },
  screenshots: { kind: 'text', describe: 'Folder for a picture of each side at each step' },
  chromium: { kind: 'text', describe: 'The Chromium to use. Default: the one that is installed' },
} as const satisfies Settings;
