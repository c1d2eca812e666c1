import { sql } from 'kysely';
import type { ByAdult } from '../../domain/lessons/class-lesson.ts';
import { compiledOnce } from './compiled-once.ts';
import { evenPortions } from './even-portions.ts';
import type { HubStore } from './hub-tables.ts';

/** Refused addresses of one site on one Chromebook within one minute, which is named by its beginning. */
export type BlockMinute = { minute: string; site: string; blocks: number };

const addMinutes = compiledOnce((store, values: readonly (string | number)[]) => {
  const rows = [];
  for (let at = 0; at < values.length; at += 4) {
    const [device_id, minute, site, blocks] = values.slice(at, at + 4) as [string, string, string, number];
    rows.push({ device_id, minute, site, blocks });
  }
  return store
    .insertInto('block_minute')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['device_id', 'minute', 'site']).doUpdateSet({
        blocks: sql<number>`block_minute.blocks + excluded.blocks`,
      }),
    );
});

export async function addBlocks(
  store: HubStore,
  deviceId: string,
  minutes: readonly BlockMinute[],
): Promise<void> {
  for (const portion of evenPortions(minutes)) {
    await addMinutes(
      store,
      portion.flatMap(({ minute, site, blocks }) => [deviceId, minute, site, blocks]),
    );
  }
}

const blocksFrom = compiledOnce((store, [deviceId, minute]: readonly [string, string]) =>
  store
    .selectFrom('block_minute')
    .select(({ fn }) => fn.sum<number | null>('blocks').as('blocks'))
    .where('device_id', '=', deviceId)
    .where('minute', '>=', minute),
);

/** How many addresses were refused on a Chromebook in the minutes from one on. */
export async function blocksSince(store: HubStore, deviceId: string, minute: string): Promise<number> {
  const [row] = await blocksFrom(store, [deviceId, minute]);
  return row?.blocks ?? 0;
}

/** By minute and site, from one minute on. */
export async function blockMinutes(
  store: HubStore,
  deviceId: string,
  minute: string,
): Promise<BlockMinute[]> {
  return store
    .selectFrom('block_minute')
    .select(['minute', 'site', 'blocks'])
    .where('device_id', '=', deviceId)
    .where('minute', '>=', minute)
    .orderBy('minute')
    .orderBy('blocks', 'desc')
    .execute();
}

/** @returns its id. */
export async function addStoryLook(
  store: HubStore,
  deviceId: string,
  by: ByAdult,
  at: string,
): Promise<number> {
  const { look_id } = await store
    .insertInto('story_look')
    .values({ device_id: deviceId, adult_id: by.adultId, adult_name: by.name, at })
    .returning('look_id')
    .executeTakeFirstOrThrow();
  return look_id;
}

export async function storyLooks(
  store: HubStore,
  deviceId: string,
  since: string,
): Promise<{ byName: string; at: string }[]> {
  return store
    .selectFrom('story_look')
    .select(['adult_name as byName', 'at'])
    .where('device_id', '=', deviceId)
    .where('at', '>=', since)
    .orderBy('look_id')
    .execute();
}

/** What was counted before a minute; the events themselves stay. */
export async function forgetBlocksBefore(store: HubStore, minute: string): Promise<void> {
  await store.deleteFrom('block_minute').where('minute', '<', minute).execute();
}
