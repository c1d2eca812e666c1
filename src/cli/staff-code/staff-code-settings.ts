import type { Settings } from '../settings/setting.ts';

/** Options of `lids-down staff-code`. */
export const staffCodeSettings = {
  code: {
    kind: 'text',
    describe: 'The code. Left out, it is asked for, so that it does not stay in the history of the terminal',
  },
} as const satisfies Settings;
