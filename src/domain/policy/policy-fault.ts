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
    cure: issue.message,
  }));
}

function pathPart(part: PropertyKey): string {
  return typeof part === 'number' ? `[${part}]` : `.${String(part)}`;
}
