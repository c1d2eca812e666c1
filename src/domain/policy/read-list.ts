import type * as z from 'zod/mini';
import { faultsOf, type PolicyFault } from './policy-fault.ts';

/** Says what is wrong with an entry that has the right form. `keep` when the entry counts all the same. */
export type EntryJudge<T> = (entry: T, path: string) => (PolicyFault & { keep?: boolean }) | undefined;

/**
 * Reads a list entry by entry, so that a bad one is left out and named and the others stay.
 *
 * @param raw whatever stands there; undefined when nothing does, which is no fault.
 */
export function readList<S extends z.ZodMiniType>(
  raw: unknown,
  path: string,
  entry: S,
  faults: PolicyFault[],
  judge: EntryJudge<z.output<S>> = () => undefined,
): z.output<S>[] | undefined {
  if (raw === undefined) return undefined;
  if (!Array.isArray(raw)) {
    faults.push({ code: 'policy-value-invalid', path, cure: 'Write a list, in square brackets.' });
    return undefined;
  }
  const entries: z.output<S>[] = [];
  for (const [index, value] of raw.entries()) {
    const at = `${path}[${index}]`;
    const parsed = entry.safeParse(value);
    if (!parsed.success) {
      faults.push(...faultsOf(at, parsed.error.issues));
      continue;
    }
    const fault = judge(parsed.data, at);
    if (fault !== undefined) faults.push({ code: fault.code, path: fault.path, cure: fault.cure });
    if (fault === undefined || fault.keep === true) entries.push(parsed.data);
  }
  return entries;
}
