import type { SchoolPolicy } from '../../domain/policy/school-policy.ts';

/** The policy that a school starts from: numbers from the asset ids, and no class yet. */
export function startingPolicy(hub: {
  schoolName: string;
  address: string;
  enrolmentKey: string;
}): SchoolPolicy {
  return {
    schoolName: hub.schoolName,
    hubAddress: hub.address,
    enrolmentKey: hub.enrolmentKey,
    deviceNumber: { source: 'asset-id' },
    classes: [],
  };
}
