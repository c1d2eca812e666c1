/** Batches taken apart at once; more would only wait for the same disk, and hold their events in memory. */
const widest = 32;

/**
 * Lets a few pieces of work run at once and the others wait in line, so that a school that comes back from a long
 * break in the line does not fill the hub's memory.
 */
export function intakeGate(width = widest): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const line: (() => void)[] = [];
  let inside = 0;
  return async (work) => {
    if (inside >= width) await new Promise<void>((resolve) => line.push(resolve));
    else inside += 1;
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else inside -= 1;
    }
  };
}
