import { expect, it } from 'vitest';
import { classColourByPolicy } from '../../../src/domain/policy/class-on-device.ts';
import type { SchoolPolicy } from '../../../src/domain/policy/school-policy.ts';

const policy: SchoolPolicy = {
  schoolName: 'Larkfield Primary School',
  hubAddress: 'https://hub.larkfield.example',
  enrolmentKey: 'an-invented-enrolment-key-of-forty-chars',
  deviceNumber: { source: 'asset-id' },
  classes: [
    { colour: 'purple', name: 'Hedgehogs', keyStage: 'ks1' },
    { colour: 'green', name: 'Otters', keyStage: 'lower-ks2' },
  ],
};

it('is settled by a policy with one class, and by no other', () => {
  expect(classColourByPolicy({ ...policy, classes: policy.classes.slice(0, 1) })).toBe('purple');
  expect(classColourByPolicy(policy)).toBeUndefined();
  expect(classColourByPolicy({ ...policy, classes: [] })).toBeUndefined();
});
