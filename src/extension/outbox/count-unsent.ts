import { Dexie } from 'dexie';
import type { Lane } from '../../domain/events/lane.ts';
import type { UseDatabase } from './use-database.ts';

/** How many events of a lane wait for the hub. */
export function countUnsent(use: UseDatabase, lane: Lane): Promise<number> {
  return use((database) =>
    database.events
      .where('[lane+session+sequence]')
      .between([lane, Dexie.minKey, Dexie.minKey], [lane, Dexie.maxKey, Dexie.maxKey])
      .count(),
  );
}
