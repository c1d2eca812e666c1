import { emptyChain, type ChainHead } from '../../domain/events/event-chain.ts';
import type { Lane } from '../../domain/events/lane.ts';
import type { OutboxDatabase } from './outbox-database.ts';

/** The end of a lane's chain; it stays when its events have left. */
export async function readHead(database: OutboxDatabase, lane: Lane, session: string): Promise<ChainHead> {
  const { sequence, hash } = (await database.heads.get([lane, session])) ?? emptyChain;
  return { sequence, hash };
}
