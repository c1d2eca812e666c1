import type * as z from 'zod/mini';
import { faultsOf, type PolicyFault } from './policy-fault.ts';

/** Reads one value by its schema. Undefined when it is missing, and when it is wrong, which is named. */
export function readValue<S extends z.ZodMiniType>(
  raw: unknown,
  path: string,
  schema: S,
  faults: PolicyFault[],
): z.output<S> | undefined {
  if (raw === undefined) return undefined;
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  faults.push(...faultsOf(path, parsed.error.issues));
  return undefined;
}

/** The same for a key that nothing can do without. */
export function readNeededValue<S extends z.ZodMiniType>(
  raw: unknown,
  path: string,
  schema: S,
  faults: PolicyFault[],
): z.output<S> | undefined {
  if (raw === undefined) {
    const key = path.slice(path.lastIndexOf('.') + 1);
    faults.push({ code: 'policy-key-missing', path, cure: `Add "${key}" to the policy.` });
    return undefined;
  }
  return readValue(raw, path, schema, faults);
}
