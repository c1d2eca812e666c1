import type { FileRow, ReadRegister } from '../../domain/register/read-register-file.ts';

/** One of the classes that a file has, with how many children. */
export type ClassInFile = { className: string; children: number };

/** The classes of a file, in the order of their names. */
export function classesInFile(rows: readonly FileRow[]): ClassInFile[] {
  const counts = new Map<string, number>();
  for (const { className } of rows) counts.set(className, (counts.get(className) ?? 0) + 1);
  return [...counts]
    .map(([className, children]) => ({ className, children }))
    .toSorted((one, other) => one.className.localeCompare(other.className, 'en-GB', { numeric: true }));
}

/** Which class of the file is most likely meant: the one of that name. Undefined when an adult has to say. */
export function likelyClass(classes: readonly ClassInFile[], name: string): string | undefined {
  const plain = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const [only, ...more] = classes;
  if (only !== undefined && more.length === 0) return only.className;
  const same = classes.find(({ className }) => plain(className) === plain(name));
  return same?.className;
}

/** What a file has of one class, without the class. */
export function partOfFile(
  file: ReadRegister,
  className: string,
): Pick<ReadRegister, 'faults'> & { rows: Omit<FileRow, 'className'>[] } {
  return {
    rows: file.rows
      .filter((row) => row.className === className)
      .map(({ line, name, number }) => ({ line, name, number })),
    faults: file.faults.filter((fault) => fault.className === className),
  };
}
