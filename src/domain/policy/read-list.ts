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
    const read = readEntry(value, `${path}[${index}]`, entry, faults, judge);
    if (read !== undefined) entries.push(read.value);
  }
  return entries;
}

/** Reads one entry; undefined for one that is left out. */
export function readEntry<S extends z.ZodMiniType>(
  value: unknown,
  path: string,
  entry: S,
  faults: PolicyFault[],
  judge: EntryJudge<z.output<S>>,
): { value: z.output<S> } | undefined {
  const parsed = entry.safeParse(value);
  if (!parsed.success) {
    faults.push(...faultsOf(path, parsed.error.issues));
    return undefined;
  }
  const fault = judge(parsed.data, path);
  if (fault !== undefined) faults.push({ code: fault.code, path: fault.path, cure: fault.cure });
  return fault === undefined || fault.keep === true ? { value: parsed.data } : undefined;
}
