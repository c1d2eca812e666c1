/**
 * Something that is made when it is first asked for, and kept. A press wakes a worker that has slept, and a child waits for it: what
 * only a decision needs is not made before there is one to make.
 */
export function madeOnce<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
