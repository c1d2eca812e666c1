import { Hono } from 'hono';
import { looksPath, looksQuery, type LooksResponse } from '../../contracts/http/looks.ts';
import type { IncidentParts } from '../incidents/incident-routes.ts';
import { needOwnOrigin } from '../people/need-own-origin.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { readQuery } from '../web/read-query.ts';
import { listAllLooks } from '../store/all-looks-store.ts';

/** Every look at a named record, in one place. It names adults and numbers, and no child. */
export function lookRoutes({ reading, needRight, publicAddress }: IncidentParts): Hono<HubEnv> {
  return new Hono<HubEnv>().get(
    looksPath,
    needOwnOrigin(publicAddress),
    needRight('read-looks'),
    async (context) =>
      context.json<LooksResponse>(await listAllLooks(reading, readQuery(context, looksQuery).before)),
  );
}
