import { expect, it } from 'vitest';
import { lidWords, type LidMoment } from '../../../src/extension/press/lid-words.ts';
import { keptReport } from '../fixtures/kept-report.ts';

const moment: LidMoment = { unsentReports: 0, keepsAwake: false };
const arrived = { ...keptReport, arrived: true };

it.each([
  ['nothing before the report is stored', undefined, moment, undefined],
  [
    'leave it open while the report is only kept',
    keptReport,
    { ...moment, unsentReports: 1 },
    'shieldLeaveOpen',
  ],
  ['close the lid once it has arrived', arrived, moment, 'shieldCloseLid'],
  [
    'leave it open while something said later waits',
    arrived,
    { ...moment, unsentReports: 1 },
    'shieldLeaveOpen',
  ],
  [
    'close the lid where policy keeps it awake',
    keptReport,
    { unsentReports: 1, keepsAwake: true },
    'shieldCloseLid',
  ],
  ['nothing before it is stored, awake or not', undefined, { ...moment, keepsAwake: true }, undefined],
] as const)('the lid: %s', (_name, report, at, words) => {
  expect(lidWords(report, at)).toBe(words);
});
