import type * as z from 'zod/mini';

/** One thing that is wrong with a policy, in the words of whoever has to mend it. */
export type PolicyFault = {
  code:
    | 'policy-key-missing'
    | 'policy-key-unknown'
    | 'policy-value-invalid'
    | 'policy-class-repeated'
    | 'policy-account-repeated'
    /** Chrome would ignore the entry, or do something else than was meant. */
    | 'policy-site-invalid'
    | 'policy-engine-unknown'
    | 'policy-engine-repeated'
    | 'policy-category-unknown'
    | 'policy-limit-exceeded';
  /** Where: `classes[2].colour`. */
  path: string;
  /** What to write instead. */
  cure: string;
};

/** The faults that a schema found in the value at a path. */
export function faultsOf(path: string, issues: readonly z.core.$ZodIssue[]): PolicyFault[] {
  return issues.map((issue) => ({
    code: 'policy-value-invalid',
    path: issue.path.reduce<string>((at, part) => at + pathPart(part), path),
    cure: cureOf(issue),
  }));
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text, in double quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, in square brackets',
  object: 'an object, in curly brackets',
};

/** Where a schema has no words of its own, the library says no more than that the input is invalid. */
function cureOf(issue: z.core.$ZodIssue): string {
  if (issue.message !== 'Invalid input') return issue.message;
  if (issue.code === 'invalid_type') return `Write ${kinds[issue.expected] ?? 'another value'}.`;
  if (issue.code === 'invalid_value')
    return `Write ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}.`;
  if (issue.code === 'too_big') return `Write no more than ${issue.maximum}${measureOf(issue.origin)}.`;
  if (issue.code === 'too_small') return `Write at least ${issue.minimum}${measureOf(issue.origin)}.`;
  return 'Write another value; docs/policy.md says which.';
}

function measureOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}

function pathPart(part: PropertyKey): string {
  return typeof part === 'number' ? `[${part}]` : `.${String(part)}`;
}
