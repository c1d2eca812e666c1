import type { SchoolPolicy } from '../../../../src/domain/policy/school-policy.ts';

/** Two classes, one of which accepts rules; numbers from asset ids, or entered with a staff code. */
export const school: SchoolPolicy = {
  schoolName: 'Hillside School',
  hubAddress: 'https://hub.example',
  enrolmentKey: 'k'.repeat(32),
  deviceNumber: { source: 'asset-id' },
  classes: [
    { colour: 'red', name: 'Robins', keyStage: 'lower-ks2', accounts: ['red@hill.example'] },
    { colour: 'blue', name: 'Herons', keyStage: 'ks1', accounts: ['blue@hill.example'] },
  ],
  staffAccounts: ['@staff.hill.example'],
  staffCode: `1000$${'a'.repeat(22)}$${'b'.repeat(43)}`,
};
