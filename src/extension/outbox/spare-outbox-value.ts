import { spareValue } from '../platform/spare-value.ts';
import { storedValue } from '../platform/value-store.ts';
import { spareContents, spareOutboxKey } from './spare-outbox.ts';

/** Where the spare outbox lies, for the worker that writes it and for pages that follow it. */
export const spareOutboxValue = spareValue(
  storedValue('local', spareOutboxKey, spareContents),
  storedValue('session', spareOutboxKey, spareContents),
);
