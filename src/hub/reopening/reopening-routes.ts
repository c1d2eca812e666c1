import { Hono } from 'hono';
import { reopeningRequest, type ReopeningResponse } from '../../contracts/http/reopenings.ts';
import type { IncidentParts } from '../incidents/incident-routes.ts';
import { byAdultOf } from '../people/by-adult-of.ts';
import { needOwnOrigin } from '../people/need-own-origin.ts';
import { findAlert } from '../store/alert-store.ts';
import { keepRecordLook } from '../store/record-look-store.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { readJson } from '../web/read-body.ts';
import { decideReopening, reopeningOfAlert } from './decide-reopening.ts';

const reopeningRoute = '/api/alerts/:alertId/reopening';

/** The DSL opens a page that was reported again, with a written reason and an end. */
export function reopeningRoutes(parts: IncidentParts): Hono<HubEnv> {
  const { store, clock } = parts;
  const ownOrigin = needOwnOrigin(parts.publicAddress);
  const reopens = parts.needRight('reopen-page');
  return new Hono<HubEnv>()
    .get(reopeningRoute, ownOrigin, reopens, async (context) => {
      const alertId = context.req.param('alertId');
      const by = byAdultOf(context);
      const answer = await store.commit(async (transaction) => {
        const told = await reopeningOfAlert(transaction, alertId, clock());
        const { deviceNumber = null, receivedAt: aboutAt = '' } =
          (await findAlert(transaction, alertId)) ?? {};
        const look = { kind: 'reopening', subject: alertId, deviceNumber, aboutAt } as const;
        await keepRecordLook(transaction, look, by, clock());
        return { answer: told, frames: [] };
      });
      return context.json<ReopeningResponse>(answer);
    })
    .post(reopeningRoute, ownOrigin, reopens, async (context) => {
      const request = await readJson(context.req.raw, reopeningRequest);
      const decision = { alertId: context.req.param('alertId'), request, by: byAdultOf(context) };
      return context.json<ReopeningResponse>(
        await store.commit((transaction) => decideReopening(transaction, decision, clock())),
      );
    });
}
