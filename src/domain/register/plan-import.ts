import { sameChildKey } from './child-name.ts';
import { freeNumbers } from './free-numbers.ts';
import type { RegisterEntry } from './register-entry.ts';
import type { ImportPreview, RegisterImport } from './register-import.ts';
import type { RegisterRow } from './register-row.ts';

type Held = Pick<RegisterEntry, 'childId' | 'name' | 'number'>;

/**
 * What an import would change in the register of a class. A child is known again by its name. A child who has a number keeps it
 * unless the file says another one; nobody loses a number to a file that does not name them, unless the adult wants that.
 *
 * @param register in ascending order of numbers.
 */
export function planImport(register: readonly Held[], wanted: RegisterImport): ImportPreview {
  const plan: ImportPreview = { added: [], changed: [], kept: [], missing: [], faults: [] };
  const rows = withoutSecondRows(wanted.rows, plan);
  const known = new Map(register.map((held) => [sameChildKey(held.name), held]));
  const named = new Set(rows.map(({ name }) => sameChildKey(name)));
  plan.missing = register.filter(({ name }) => !named.has(sameChildKey(name))).map(plainHeld);

  /** By whom each number is taken: the line that says it, or a child who stays as it is. */
  const taken = new Map<number, number | 'stays'>();
  const settled = new Map<RegisterRow, number>();
  if (!wanted.endsOthers) for (const { number } of plan.missing) taken.set(number, 'stays');
  // Children who have a number keep it before any other is given that number.
  for (const row of rows) {
    const held = known.get(sameChildKey(row.name));
    if (row.number !== null || held === undefined) continue;
    taken.set(held.number, 'stays');
    settled.set(row, held.number);
  }
  for (const row of rows) {
    if (row.number === null) continue;
    const by = taken.get(row.number);
    if (by === undefined) {
      taken.set(row.number, row.line);
      settled.set(row, row.number);
    } else if (by === 'stays') plan.faults.push({ line: row.line, fault: 'number-held' });
    else plan.faults.push({ line: row.line, fault: 'number-twice', other: by });
  }
  const said = new Set(settled.keys());
  for (const row of rows) {
    const held = known.get(sameChildKey(row.name));
    if (said.has(row) || held === undefined || taken.has(held.number)) continue;
    taken.set(held.number, 'stays');
    settled.set(row, held.number);
  }

  // A number that somebody gives back is not given on in the same moment: its history stays easy to read.
  const unfree = new Set([...taken.keys(), ...register.map(({ number }) => number)]);
  const free = freeNumbers(unfree, wanted.numbersFrom);
  for (const row of rows) {
    const { line, name } = row;
    const number = settled.get(row) ?? free.next().value;
    const held = known.get(sameChildKey(name));
    if (typeof number !== 'number') plan.faults.push({ line, fault: 'no-number-left' });
    else if (held === undefined) plan.added.push({ line, name, number, proposed: !said.has(row) });
    else if (held.number === number) plan.kept.push({ line, childId: held.childId, name: held.name, number });
    else plan.changed.push({ line, childId: held.childId, name: held.name, from: held.number, number });
  }
  plan.faults.sort((one, other) => one.line - other.line);
  return plan;
}

function withoutSecondRows(rows: readonly RegisterRow[], plan: ImportPreview): RegisterRow[] {
  const first = new Map<string, number>();
  return rows.filter(({ name, line }) => {
    const key = sameChildKey(name);
    const other = first.get(key);
    if (other !== undefined) plan.faults.push({ line, fault: 'child-twice', other });
    else first.set(key, line);
    return other === undefined;
  });
}

function plainHeld({ childId, name, number }: Held): ImportPreview['missing'][number] {
  return { childId, name, number };
}
