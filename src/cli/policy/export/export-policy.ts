import { unknownExtensionId } from '../compile-policy-rules.ts';
import { countOfFaults, faultLines } from '../fault-lines.ts';
import type { PolicyTerminal } from '../policy-terminal.ts';
import { readPolicyFile } from '../read-policy-file.ts';
import type { ChromePolicy } from './chrome-policy.ts';
import { policiesBeside } from './policies-beside.ts';

export const exportForms = ['google-admin', 'linux'] as const;
export type ExportForm = (typeof exportForms)[number];

/**
 * Prints the policy as it is pasted into the Google Admin console or copied to `/etc/chromium/policies/managed`. Only that
 * goes to standard output; Chrome's own policies are listed on standard error, each with the hole it closes. On Linux
 * they are in the file as well.
 *
 * @returns the exit code: 1 when the policy has a fault, since Chrome would drop a part of it without a word.
 */
export function exportPolicy(
  given: { file: string; form: ExportForm; extensionId: string | undefined },
  terminal: PolicyTerminal,
): number {
  const read = readPolicyFile(given.file, terminal);
  if ('problem' in read) {
    terminal.printError(read.problem);
    return 1;
  }
  if (read.policy === undefined || read.faults.length > 0) {
    terminal.printError(
      [
        ...faultLines(given.file, read.faults),
        `${given.file}: ${countOfFaults(read.faults.length)}. Nothing was exported.`,
      ].join('\n'),
    );
    return 1;
  }
  const extension = {
    id: given.extensionId ?? unknownExtensionId,
    updateAddress: `${read.policy.hubAddress}/extension/updates.xml`,
  };
  const beside = policiesBeside(read.policy, extension);
  terminal.print(
    JSON.stringify(
      given.form === 'linux' ? linuxFile(read.raw, beside, extension.id) : wrapped(read.raw),
      null,
      2,
    ),
  );
  if (given.extensionId === undefined) {
    terminal.printError(
      `Put the id that "lids-down pack" prints in place of ${unknownExtensionId}, or name it with --extension-id.`,
    );
  }
  terminal.printError(table(beside));
  return 0;
}

/** Every value wrapped, as the Google Admin console takes the policy of an extension. */
function wrapped(raw: Record<string, unknown>): Record<string, { Value: unknown }> {
  return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, { Value: value }]));
}

function linuxFile(
  raw: Record<string, unknown>,
  beside: readonly ChromePolicy[],
  extensionId: string,
): Record<string, unknown> {
  return {
    ...Object.fromEntries(beside.map(({ name, value }) => [name, value])),
    '3rdparty': { extensions: { [extensionId]: raw } },
  };
}

function table(beside: readonly ChromePolicy[]): string {
  const lines = beside.map(
    ({ name, value, closes }) => `  ${name} = ${JSON.stringify(value)}\n      closes: ${closes}`,
  );
  return ['Chrome’s own policies that stand beside the extension:', ...lines].join('\n');
}
