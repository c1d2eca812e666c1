import type { ByAdult } from '../../domain/lessons/class-lesson.ts';
import { schoolBrowserContent } from '../proof/hub-log-entry.ts';
import { keepLogEntry } from './hub-log-store.ts';
import type { HubStore, HubTransaction } from './hub-tables.ts';

/** A browser that is, or was, the school's. */
export type KeptBrowser = {
  browserId: string;
  label: string;
  marked: { byName: string; at: string };
  unmarked?: { byName: string; at: string };
};

/** What is done about a browser; `markHash` where it is marked. */
export type BrowserChange = {
  browserId: string;
  deed: 'marked' | 'unmarked';
  label: string;
  markHash: string | null;
};

/** Records it, in the hub's own log too. */
export async function addBrowserChange(
  transaction: HubTransaction,
  { browserId, deed, label, markHash }: BrowserChange,
  by: ByAdult,
  at: string,
): Promise<void> {
  const row = {
    browser_id: browserId,
    deed,
    label,
    mark_hash: markHash,
    adult_id: by.adultId,
    adult_name: by.name,
    at,
  };
  const { change_id } = await transaction
    .insertInto('school_browser_change')
    .values(row)
    .returning('change_id')
    .executeTakeFirstOrThrow();
  const contentHash = schoolBrowserContent(row);
  await keepLogEntry(transaction, { kind: 'school-browser', subject: String(change_id), contentHash, at });
}

/** Every browser that was ever marked, the newest mark first. */
export async function listBrowsers(store: HubStore): Promise<KeptBrowser[]> {
  const changes = await store
    .selectFrom('school_browser_change')
    .selectAll()
    .orderBy('change_id', 'desc')
    .execute();
  const unmarked = new Map(
    changes
      .filter(({ deed }) => deed === 'unmarked')
      .map(({ browser_id, adult_name, at }) => [browser_id, { byName: adult_name, at }]),
  );
  return changes
    .filter(({ deed }) => deed === 'marked')
    .map(({ browser_id, label, adult_name, at }) => {
      const end = unmarked.get(browser_id);
      return {
        browserId: browser_id,
        label,
        marked: { byName: adult_name, at },
        ...(end === undefined ? {} : { unmarked: end }),
      };
    });
}

/** The browser that keeps a mark, as long as it is the school's. */
export async function browserOfMark(
  store: HubStore,
  markHash: string,
): Promise<{ browserId: string; label: string } | undefined> {
  return store
    .selectFrom('school_browser_change as marked')
    .select(['marked.browser_id as browserId', 'marked.label'])
    .where('marked.mark_hash', '=', markHash)
    .where((expression) =>
      expression.not(
        expression.exists(
          expression
            .selectFrom('school_browser_change as later')
            .select('later.change_id')
            .whereRef('later.browser_id', '=', 'marked.browser_id')
            .where('later.deed', '=', 'unmarked'),
        ),
      ),
    )
    .executeTakeFirst();
}
