import type { Settings } from '../settings/setting.ts';

/** Options of `lids-down lift-codes`. */
export const liftCodesSettings = {
  codes: {
    kind: 'number',
    default: 20,
    describe: 'How many codes to print, 200 at the most',
    check: (count) =>
      Number.isInteger(count) && count >= 1 && count <= 200 ? undefined : 'must be 1 to 200',
  },
  sheet: {
    kind: 'text',
    describe: 'Name of the sheet, 2 to 8 capitals or digits. Left out, one is made up',
    check: (name) => (/^[A-Z0-9]{2,8}$/.test(name) ? undefined : 'must be 2 to 8 capitals or digits'),
  },
} as const satisfies Settings;
