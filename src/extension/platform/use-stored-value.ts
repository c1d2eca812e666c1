import { useEffect, useState } from 'preact/hooks';
import type { WatchedValue } from './value-store.ts';

/** A stored value in a page, as it is at each moment: undefined until it is read, and when there is none. */
export function useStoredValue<T>(stored: Pick<WatchedValue<T>, 'read' | 'watch'>): {
  value: T | undefined;
  isRead: boolean;
} {
  const [state, setState] = useState<{ value: T | undefined; isRead: boolean }>({
    value: undefined,
    isRead: false,
  });
  useEffect(() => {
    let reads = 0;
    const read = async () => {
      const turn = (reads += 1);
      const value = await stored.read();
      // Of two answers that come out of turn the later question's counts.
      if (turn === reads) setState({ value, isRead: true });
    };
    void read();
    return stored.watch(() => void read());
  }, [stored]);
  return state;
}
