import { sql } from 'kysely';
import type { LooksResponse, ToldLook } from '../../contracts/http/looks.ts';
import type { HubStore } from './hub-tables.ts';

/** Looks that are answered at once. */
const looksAtOnce = 100;

/** Before the first. */
const fromTheEnd = '9 z 0';

/** Who looked, wherever that was recorded, the newest first. @param before `next` of the answer before. */
export async function listAllLooks(store: HubStore, before = fromTheEnd): Promise<LooksResponse> {
  const [at = '', source = '', id = ''] = before.split(' ');
  const { rows } = await sql<ToldLook & { source: string; id: number }>`
    select * from (
      select look.at, 'register' as source, look_id as id, adult_name as byName, look.kind,
        class.name as className, number, about_at as aboutAt
      from register_look look join school_class class on class.class_id = look.class_id
      union all
      select at, 'record' as source, look_id as id, adult_name as byName, kind, null as className,
        device_number as number, about_at as aboutAt
      from record_look
      union all
      select look.at, 'blocks' as source, look_id as id, adult_name as byName, 'blocks' as kind,
        null as className, device_number as number, null as aboutAt
      from story_look look join device on device.device_id = look.device_id
    ) where (at, source, id) < (${at}, ${source}, ${Number(id)})
    order by at desc, source desc, id desc limit ${looksAtOnce + 1}`.execute(store);
  const looks = rows.slice(0, looksAtOnce);
  const last = looks.at(-1);
  return {
    looks: looks.map(({ source: _source, id: _id, ...look }) => look),
    ...(rows.length > looks.length && last ? { next: `${last.at} ${last.source} ${last.id}` } : {}),
  };
}
