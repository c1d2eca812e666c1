import { readPolicy } from '../../../src/domain/policy/read-policy.ts';
import type { SchoolPolicy } from '../../../src/domain/policy/school-policy.ts';

export const otterbourne = {
  schoolName: 'Otterbourne Brook Primary',
  hubAddress: 'https://hub.otterbourne.example:8443',
  enrolmentKey: 'k'.repeat(40),
  deviceNumber: { source: 'asset-id' },
  classes: [
    { colour: 'red', name: 'Reception', keyStage: 'eyfs' },
    { colour: 'green', name: 'Year 4', keyStage: 'lower-ks2' },
    { colour: 'blue', name: 'Year 6', keyStage: 'upper-ks2', taughtSafeSearching: true },
    { colour: 'purple', name: 'Year 5', keyStage: 'upper-ks2' },
    { colour: 'grey', name: 'Chrome alone', keyStage: 'upper-ks2', preset: 'open' },
  ],
} as const;

/** The policy of an invented school, with keys of the test's own. It must have no fault. */
export function school(keys: Record<string, unknown> = {}): SchoolPolicy {
  const { policy, faults } = readPolicy({ ...otterbourne, ...keys });
  if (policy === undefined || faults.length > 0) throw new Error(JSON.stringify(faults));
  return policy;
}

/** The classes of that school, one of them with adjustments. */
export function classesWith(colour: string, adjustments: Record<string, unknown>): Record<string, unknown>[] {
  return otterbourne.classes.map((one) => (one.colour === colour ? { ...one, ...adjustments } : { ...one }));
}
