import { approvableEngines } from '../search/approvable-engines.ts';
import type { PolicyFault } from './policy-fault.ts';
import { readClasses } from './read-classes.ts';
import { readSchoolWide } from './read-school-wide.ts';
import { readNeededValue } from './read-value.ts';
import { schoolPolicyShape, type SchoolPolicy } from './school-policy.ts';

export type { PolicyFault } from './policy-fault.ts';

/** `policy` is absent when a key that nothing can do without is missing or wrong. */
export type PolicyReading = { policy?: SchoolPolicy; faults: PolicyFault[] };

/**
 * Judges a policy entry by entry, since Chrome delivers what it likes and drops what it dislikes without a word.
 * A bad entry is left out and named; a bad hub address, key, name or number source makes the whole policy invalid.
 *
 * @param raw whatever `chrome.storage.managed.get()` answered.
 */
export function readPolicy(raw: Record<string, unknown>): PolicyReading {
  const faults: PolicyFault[] = unknownKeys(raw);
  const schoolName = readNeededValue(raw['schoolName'], 'schoolName', schoolPolicyShape.schoolName, faults);
  const hubAddress = readNeededValue(raw['hubAddress'], 'hubAddress', schoolPolicyShape.hubAddress, faults);
  const enrolmentKey = readNeededValue(
    raw['enrolmentKey'],
    'enrolmentKey',
    schoolPolicyShape.enrolmentKey,
    faults,
  );
  const deviceNumber = readNeededValue(
    raw['deviceNumber'],
    'deviceNumber',
    schoolPolicyShape.deviceNumber,
    faults,
  );
  const schoolWide = readSchoolWide(raw, faults);
  const engineNames = new Set([
    ...Object.keys(approvableEngines),
    ...(schoolWide.ownEngines ?? []).map((engine) => engine.name),
  ]);
  const classes = readClasses(raw['classes'], engineNames, faults);
  if (
    schoolName === undefined ||
    hubAddress === undefined ||
    enrolmentKey === undefined ||
    deviceNumber === undefined
  ) {
    return { faults };
  }
  const needed = { schoolName, hubAddress: withoutSlash(hubAddress), enrolmentKey, deviceNumber, classes };
  return { policy: { ...needed, ...schoolWide }, faults };
}

function unknownKeys(raw: Record<string, unknown>): PolicyFault[] {
  return Object.keys(raw)
    .filter((key) => !Object.hasOwn(schoolPolicyShape, key))
    .map((key) => ({
      code: 'policy-key-unknown',
      path: key,
      cure: `Take "${key}" out; this version does not know it.`,
    }));
}

function withoutSlash(address: string): string {
  return address.replace(/\/$/, '');
}
