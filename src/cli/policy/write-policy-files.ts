import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromePolicies, type OfferedExtension } from './chrome-policies.ts';
import { googleAdminPolicy } from './google-admin-policy.ts';

export type PolicyFiles = { googleAdmin: string; linux: string };

/**
 * Writes the policy in both forms into a data folder: `policy/google-admin.json` to paste, `policy/linux.json` for
 * `/etc/chromium/policies/managed`. They hold the enrolment key, so only their owner may read them.
 */
export function writePolicyFiles(
  dataFolder: string,
  extension: OfferedExtension,
  schoolPolicy: Record<string, unknown>,
): PolicyFiles {
  const folder = join(dataFolder, 'policy');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files = { googleAdmin: join(folder, 'google-admin.json'), linux: join(folder, 'linux.json') };
  writeSecret(files.googleAdmin, googleAdminPolicy(schoolPolicy));
  writeSecret(files.linux, chromePolicies(extension, schoolPolicy));
  return files;
}

function writeSecret(file: string, content: unknown): void {
  const unfinished = `${file}.new`;
  writeFileSync(unfinished, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  // The mode above counts only for a file that was not there.
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, file);
}
