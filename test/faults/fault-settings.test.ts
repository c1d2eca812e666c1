import { expect, test } from 'vitest';
import { runPlan } from './browser/run-plan.ts';
import { faultSettings, reportFile } from './fault-settings.ts';

test('everything is run unless something is said, and then the report is kept', () => {
  const settings = faultSettings([]);
  expect(settings).toMatchObject({ histories: 10_000, browser: 200, first: 1 });
  expect(reportFile(settings)).toBe('docs/faults.md');
});

test('less than everything never takes the place of the report', () => {
  expect(reportFile(faultSettings(['--browser', '5']))).toBeUndefined();
  expect(reportFile(faultSettings(['--browser', '5', '--report', 'here.md']))).toBe('here.md');
});

test('what is not understood is refused', () => {
  expect(() => faultSettings(['--seed', 'first'])).toThrow();
  expect(() => faultSettings(['--sed', '1'])).toThrow();
});

test('a seed gives the same plan of a run again, with one press in it', () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const plan = runPlan(seed);
    expect(runPlan(seed)).toEqual(plan);
    expect(plan.acts.filter(({ does }) => does === 'press')).toHaveLength(1);
  }
});
