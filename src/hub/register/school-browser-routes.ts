import { Hono, type Context } from 'hono';
import {
  markBrowserRequest,
  namesToKeepPath,
  schoolBrowserPath,
  schoolBrowsersPath,
  type SchoolBrowser,
} from '../../contracts/http/school-browsers.ts';
import { browserMark } from '../people/browser-mark.ts';
import { byAdultOf } from '../people/by-adult-of.ts';
import { needOwnOrigin } from '../people/need-own-origin.ts';
import { lastKeptOffline } from '../store/register-look-store.ts';
import { browserOfMark, listBrowsers } from '../store/school-browser-store.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { readJson } from '../web/read-body.ts';
import { markBrowser, unmarkBrowser } from './mark-browser.ts';
import { namesToKeep } from './names-to-keep.ts';
import type { Look } from './read-register.ts';
import type { RegisterParts } from './register-routes.ts';

/** Which browsers are the school's own, and the names that those alone may keep. */
export function schoolBrowserRoutes(parts: RegisterParts): Hono<HubEnv> {
  const { reading, store, needRight, clock } = parts;
  const ownOrigin = needOwnOrigin(parts.publicAddress);
  const mark = browserMark(parts.publicAddress);
  const now = (context: Context<HubEnv>): Look => ({ by: byAdultOf(context), at: clock() });

  const listed = async (markHash: string | undefined): Promise<SchoolBrowser[]> => {
    const here = markHash === undefined ? undefined : await browserOfMark(reading, markHash);
    const fetched = await lastKeptOffline(reading);
    return (await listBrowsers(reading)).map((browser) => {
      const namesFetchedAt = fetched.get(browser.browserId);
      return {
        ...browser,
        ...(namesFetchedAt === undefined ? {} : { namesFetchedAt }),
        isHere: browser.browserId === here?.browserId,
      };
    });
  };

  return new Hono<HubEnv>()
    .get(schoolBrowsersPath, ownOrigin, needRight('mark-browsers'), async (context) =>
      context.json({ browsers: await listed(mark.hashIn(context)) }),
    )
    .post(schoolBrowsersPath, ownOrigin, needRight('mark-browsers'), async (context) => {
      const { label } = await readJson(context.req.raw, markBrowserRequest);
      const oldHash = mark.hashIn(context);
      const markHash = mark.give(context);
      await store.commit(async (transaction) => ({
        answer: await markBrowser(transaction, { label, markHash, oldHash }, now(context)),
        frames: [],
      }));
      return context.json({ browsers: await listed(markHash) });
    })
    .delete(schoolBrowserPath(':browserId'), ownOrigin, needRight('mark-browsers'), async (context) => {
      const browserId = context.req.param('browserId') ?? '';
      await store.commit(async (transaction) => ({
        answer: await unmarkBrowser(transaction, browserId, now(context)),
        frames: [],
      }));
      return context.json({ browsers: await listed(mark.hashIn(context)) });
    })
    .get(namesToKeepPath, ownOrigin, needRight('see-names'), async (context) => {
      const reach = context.var.rights.get('see-names') ?? [];
      const markHash = mark.hashIn(context);
      const classes = await store.commit((transaction) =>
        namesToKeep(transaction, { markHash, reach }, now(context)),
      );
      mark.renew(context);
      return context.json({ classes });
    });
}
