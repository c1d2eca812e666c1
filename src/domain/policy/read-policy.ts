import type * as z from 'zod/mini';
import { schoolClass, schoolPolicyShape, type SchoolClass, type SchoolPolicy } from './school-policy.ts';

/** One thing that is wrong with a policy, in the words of whoever has to mend it. */
export type PolicyFault = {
  code: 'policy-key-missing' | 'policy-key-unknown' | 'policy-value-invalid' | 'policy-class-repeated';
  /** Where: `classes[2].colour`. */
  path: string;
  /** What to write instead. */
  cure: string;
};

/** `policy` is absent when a key that nothing can do without is missing or wrong. */
export type PolicyReading = { policy?: SchoolPolicy; faults: PolicyFault[] };

/**
 * Judges a policy entry by entry, since Chrome delivers what it likes and drops what it dislikes without a word.
 * A bad class is left out and named; a bad hub address, key, name or number source makes the whole policy invalid.
 *
 * @param raw whatever `chrome.storage.managed.get()` answered.
 */
export function readPolicy(raw: Record<string, unknown>): PolicyReading {
  const faults: PolicyFault[] = unknownKeys(raw);
  const schoolName = readKey(raw, 'schoolName', schoolPolicyShape.schoolName, faults);
  const hubAddress = readKey(raw, 'hubAddress', schoolPolicyShape.hubAddress, faults);
  const enrolmentKey = readKey(raw, 'enrolmentKey', schoolPolicyShape.enrolmentKey, faults);
  const deviceNumber = readKey(raw, 'deviceNumber', schoolPolicyShape.deviceNumber, faults);
  const classes = readClasses(raw['classes'], faults);
  if (
    schoolName === undefined ||
    hubAddress === undefined ||
    enrolmentKey === undefined ||
    deviceNumber === undefined
  ) {
    return { faults };
  }
  return {
    policy: { schoolName, hubAddress: withoutSlash(hubAddress), enrolmentKey, deviceNumber, classes },
    faults,
  };
}

function readKey<S extends z.ZodMiniType>(
  raw: Record<string, unknown>,
  key: string,
  schema: S,
  faults: PolicyFault[],
): z.output<S> | undefined {
  if (raw[key] === undefined) {
    faults.push({ code: 'policy-key-missing', path: key, cure: `Add "${key}" to the policy.` });
    return undefined;
  }
  const parsed = schema.safeParse(raw[key]);
  if (parsed.success) return parsed.data;
  faults.push(...faultsOf(key, parsed.error.issues));
  return undefined;
}

function readClasses(raw: unknown, faults: PolicyFault[]): SchoolClass[] {
  if (raw === undefined) {
    faults.push({
      code: 'policy-key-missing',
      path: 'classes',
      cure: 'Add "classes" to the policy, one entry a class.',
    });
    return [];
  }
  if (!Array.isArray(raw)) {
    faults.push({ code: 'policy-value-invalid', path: 'classes', cure: 'Write a list of classes.' });
    return [];
  }
  const classes: SchoolClass[] = [];
  for (const [index, entry] of raw.entries()) {
    const path = `classes[${index}]`;
    const parsed = schoolClass.safeParse(entry);
    if (!parsed.success) {
      faults.push(...faultsOf(path, parsed.error.issues));
    } else if (classes.some((other) => other.colour === parsed.data.colour)) {
      faults.push({
        code: 'policy-class-repeated',
        path: `${path}.colour`,
        cure: `Give each class its own colour; "${parsed.data.colour}" is taken by an earlier class.`,
      });
    } else {
      classes.push(parsed.data);
    }
  }
  return classes;
}

function unknownKeys(raw: Record<string, unknown>): PolicyFault[] {
  return Object.keys(raw)
    .filter((key) => !(key in schoolPolicyShape))
    .map((key) => ({
      code: 'policy-key-unknown',
      path: key,
      cure: `Take "${key}" out; this version does not know it.`,
    }));
}

function faultsOf(path: string, issues: readonly z.core.$ZodIssue[]): PolicyFault[] {
  return issues.map((issue) => ({
    code: 'policy-value-invalid',
    path: issue.path.reduce<string>((at, part) => at + pathPart(part), path),
    cure: issue.message,
  }));
}

function pathPart(part: PropertyKey): string {
  return typeof part === 'number' ? `[${part}]` : `.${String(part)}`;
}

function withoutSlash(address: string): string {
  return address.replace(/\/$/, '');
}
