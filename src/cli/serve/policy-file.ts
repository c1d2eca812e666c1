import { readFileSync } from 'node:fs';
import { rawPolicyOfText } from '../../domain/policy/raw-policy-of-text.ts';
import { readPolicy } from '../../domain/policy/read-policy.ts';
import { countOfFaults } from '../policy/fault-lines.ts';

/**
 * The school's policy from a file, for the hub to know. What is wrong with it is said and never keeps a hub from starting: Chromebooks
 * report to it whatever it knows of their policy.
 */
export function policyFile(path: string | undefined, print: (text: string) => void): string | undefined {
  if (path === undefined) return undefined;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    print(`The policy ${path} cannot be read: ${error instanceof Error ? error.message : 'unknown error'}`);
    return undefined;
  }
  const raw = rawPolicyOfText(text);
  if (raw === undefined) {
    print(`${path} is no policy: it is not one JSON object. The hub keeps the one that it knows.`);
    return undefined;
  }
  const { policy, faults } = readPolicy(raw);
  if (faults.length > 0) {
    const rest = policy === undefined ? 'The hub keeps the one that it knows.' : 'They are left out.';
    print(`${path}: ${countOfFaults(faults.length)}. ${rest} See: lids-down policy check ${path}`);
  }
  return policy === undefined ? undefined : text;
}
