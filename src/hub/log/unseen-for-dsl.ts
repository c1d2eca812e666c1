import type { LogRow } from '../../contracts/stream/log-row.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { unseenEntries } from '../store/log-entry-store.ts';

/**
 * What somebody has to see and no board shows: concerns of searches, self-harm among them, and presses of which a child said something for
 * the DSL alone, as long as nobody who reads the log has opened them. Oldest first, each with `at`, when it came. Whoever calls adults (climbing,
 * mail) asks here, and says no more of it than "help needed".
 */
export function unseenForDsl(store: HubStore): Promise<LogRow[]> {
  return unseenEntries(store);
}
