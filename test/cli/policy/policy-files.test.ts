import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startingPolicy } from '../../../src/cli/policy/starting-policy.ts';
import { writePolicyFiles } from '../../../src/cli/policy/write-policy-files.ts';
import { readPolicy } from '../../../src/domain/policy/read-policy.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const extension = {
  id: 'abcdefghijklmnopabcdefghijklmnop',
  updateAddress: 'https://hub.example/extension/updates.xml',
};
const policy = startingPolicy({
  schoolName: 'Hillside School',
  address: 'https://hub.example',
  enrolmentKey: 'k'.repeat(43),
});
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

describe('the policy files', () => {
  it('hold a policy that the extension finds without fault', () => {
    expect(readPolicy(policy)).toEqual({ policy, faults: [] });
  });

  it('wrap every value for the Google Admin console', () => {
    const files = writePolicyFiles(temporaryFolder(), extension, policy);
    expect(read(files.googleAdmin)).toEqual({
      schoolName: { Value: 'Hillside School' },
      hubAddress: { Value: 'https://hub.example' },
      enrolmentKey: { Value: 'k'.repeat(43) },
      deviceNumber: { Value: { source: 'asset-id' } },
      classes: { Value: [] },
    });
  });

  it('force-install the extension from the hub on Linux, with its policy beside it', () => {
    const files = writePolicyFiles(temporaryFolder(), extension, policy);
    expect(read(files.linux)).toEqual({
      ExtensionInstallForcelist: [`${extension.id};${extension.updateAddress}`],
      ExtensionSettings: {
        [extension.id]: {
          installation_mode: 'force_installed',
          update_url: extension.updateAddress,
          toolbar_pin: 'force_pinned',
        },
      },
      '3rdparty': { extensions: { [extension.id]: policy } },
    });
  });

  it('are for their owner alone, since they hold the enrolment key, also when they are written anew', () => {
    const folder = temporaryFolder();
    writePolicyFiles(folder, extension, policy);
    const files = writePolicyFiles(folder, extension, policy);
    for (const file of Object.values(files)) expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
