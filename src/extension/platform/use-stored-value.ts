import { useEffect, useState } from 'preact/hooks';
import type { StoredValue } from './value-store.ts';

/** A stored value in a page: undefined until it is read, and when there is none. */
export function useStoredValue<T>(stored: StoredValue<T>): { value: T | undefined; isRead: boolean } {
  const [state, setState] = useState<{ value: T | undefined; isRead: boolean }>({
    value: undefined,
    isRead: false,
  });
  useEffect(() => {
    const read = async () => setState({ value: await stored.read(), isRead: true });
    void read();
  }, [stored]);
  return state;
}
