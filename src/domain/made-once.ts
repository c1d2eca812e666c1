/**
 * Something that is made when it is first asked for, and kept. A press wakes a worker that has slept, and a child waits for it: what
 * only a decision needs is not made before there is one to make.
 */
export function madeOnce<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The same for each of several things: made when it is first asked for, and kept as long as the thing is. */
export function madeOnceFor<K extends object, T extends object>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, T>();
  return (of) => {
    let one = made.get(of);
    if (one === undefined) made.set(of, (one = make(of)));
    return one;
  };
}
