import { isClassAccount } from './class-account.ts';
import type { PolicyFault } from './policy-fault.ts';
import { readClass } from './read-class.ts';
import type { SchoolClass } from './school-policy.ts';

/** Reads the classes. One that cannot be told from another is left out and named; the others stay. */
export function readClasses(
  raw: unknown,
  engineNames: ReadonlySet<string>,
  faults: PolicyFault[],
): SchoolClass[] {
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
    const read = readClass(entry, path, engineNames, faults);
    if (read === undefined) continue;
    if (classes.some((other) => other.colour === read.colour)) {
      faults.push({
        code: 'policy-class-repeated',
        path: `${path}.colour`,
        cure: `Give each class its own colour; "${read.colour}" is taken by an earlier class.`,
      });
    } else {
      classes.push(withoutTakenAccounts(read, classes, path, faults));
    }
  }
  return classes;
}

/** An account that two classes name says nothing: the first class keeps it, the other goes on without. */
function withoutTakenAccounts(
  read: SchoolClass,
  earlier: readonly SchoolClass[],
  path: string,
  faults: PolicyFault[],
): SchoolClass {
  const taken = earlier.flatMap(({ accounts = [] }) => accounts);
  const { accounts = [] } = read;
  const own = accounts.filter((account) => !isClassAccount(account, taken));
  if (own.length === accounts.length) return read;
  faults.push({
    code: 'policy-account-repeated',
    path: `${path}.accounts`,
    cure: 'Name each account in one class only; an earlier class has one of these.',
  });
  return { ...read, accounts: own };
}
