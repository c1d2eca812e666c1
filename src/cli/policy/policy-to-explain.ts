import { compilePolicy } from '../../domain/decisions/compile-policy.ts';
import type { CompiledPolicy, PolicySubject } from '../../domain/decisions/compiled-policy.ts';
import { classColours } from '../../domain/policy/class-colour.ts';
import { readPolicy } from '../../domain/policy/read-policy.ts';
import type { SchoolPolicy } from '../../domain/policy/school-policy.ts';
import { countOfFaults, faultLines } from './fault-lines.ts';
import type { PolicyTerminal } from './policy-terminal.ts';
import { readPolicyFile } from './read-policy-file.ts';

/** Stands in for keys that decisions do not depend on, so that a draft without them can be explained. */
const standIns = {
  schoolName: 'A school',
  hubAddress: 'https://hub.invalid',
  enrolmentKey: 'x'.repeat(32),
  deviceNumber: { source: 'asset-id' },
};

/**
 * Reads a policy in order to explain it for a class. Faults go to standard error and are left out, as on a device.
 *
 * @returns the exit code when it cannot be explained.
 */
export function policyToExplain(
  file: string,
  subject: string,
  terminal: PolicyTerminal,
): { compiled: CompiledPolicy } | { exitCode: number } {
  const read = readPolicyFile(file, terminal);
  if ('problem' in read) {
    terminal.printError(read.problem);
    return { exitCode: 1 };
  }
  if (read.faults.length > 0) {
    const lines = faultLines(file, read.faults.slice(0, 20));
    terminal.printError(
      [...lines, `${file}: ${countOfFaults(read.faults.length)}, left out here.`].join('\n'),
    );
  }
  const policy = read.policy ?? readPolicy({ ...read.raw, ...standIns }).policy;
  if (!isSubject(subject)) {
    terminal.printError(
      `"${subject}" is no colour of a class. Write one of ${classColours.join(', ')}, staff or none.`,
    );
    return { exitCode: 2 };
  }
  if (!isKnown(subject, policy)) {
    const known = (policy?.classes ?? []).map((one) => one.colour).join(', ');
    terminal.printError(`The policy has no class "${subject}". It has: ${known === '' ? 'none' : known}.`);
    return { exitCode: 2 };
  }
  return { compiled: compilePolicy(policy, subject) };
}

function isSubject(text: string): text is PolicySubject {
  return text === 'staff' || text === 'none' || classColours.some((colour) => colour === text);
}

function isKnown(subject: PolicySubject, policy: SchoolPolicy | undefined): boolean {
  if (subject === 'staff' || subject === 'none') return true;
  return policy?.classes.some((one) => one.colour === subject) === true;
}
