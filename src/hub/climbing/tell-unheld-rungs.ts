import { companions, keepFrame, newsAbout } from '../store/frame-store.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { unheldRungs } from './rung-holders.ts';

/** Tells those who may change it when a role that presses climb to is held by nobody, or is held again. */
export async function tellUnheldRungs(reading: HubStore, store: GroupCommit, now: Date): Promise<void> {
  if ((await newsIfAny(reading, now)) === undefined) return;
  await store.commit(async (transaction) => {
    const news = await newsIfAny(transaction, now);
    const at = now.toISOString();
    const frames = news === undefined ? [] : [await keepFrame(transaction, companions, news, at)];
    return { answer: undefined, frames };
  });
}

async function newsIfAny(store: HubStore, now: Date) {
  const rungs = await unheldRungs(store, now);
  const news = { type: 'unheld-rungs' as const, rungs: [...rungs] as string[] };
  const told = await newsAbout(store, companions, news);
  const before = told?.type === 'unheld-rungs' ? told.rungs : undefined;
  return before !== undefined && before.join() === rungs.join() ? undefined : news;
}
