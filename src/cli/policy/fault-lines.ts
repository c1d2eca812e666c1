import type { FaultInFile } from './read-policy-file.ts';

/** Faults as people read them: where, what to write instead, and the code to look up. */
export function faultLines(file: string, faults: readonly FaultInFile[]): string[] {
  return faults.map(({ path, line, cure, code }) => {
    const place = line === undefined ? file : `${file}:${line}`;
    return `${place}  ${path}  ${cure} [${code}]`;
  });
}

/** `1 fault`, `12 faults`. */
export function countOfFaults(count: number): string {
  return count === 1 ? '1 fault' : `${count} faults`;
}
