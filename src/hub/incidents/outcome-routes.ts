import { Hono } from 'hono';
import {
  alertsActionPath,
  alertsActionRequest,
  outcomeRequest,
  type AlertsActionResponse,
} from '../../contracts/http/outcomes.ts';
import { outcomesPath } from '../../contracts/http/outcomes-path.ts';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { needOwnOrigin } from '../people/need-own-origin.ts';
import { tapWasHeeded, keepTap } from '../store/outcome-store.ts';
import { findAlert } from '../store/alert-store.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { readJson } from '../web/read-body.ts';
import { actOnMany } from './act-on-many.ts';
import { alertSummary } from './alert-summary.ts';
import type { IncidentParts } from './incident-routes.ts';
import { needPress } from './need-press.ts';
import { noteOutcome } from './note-outcome.ts';
import { mayRead } from './who-may-read.ts';

/** A hundred ids and a note. */
const maximumBytes = 32_768;

/** What adults note was done about presses, and one gesture for several of them. */
export function outcomeRoutes(parts: IncidentParts): Hono<HubEnv> {
  const { reading, store, needRight, notices, clock } = parts;
  const ownOrigin = needOwnOrigin(parts.publicAddress);
  return new Hono<HubEnv>()
    .post(outcomesPath(':alertId'), ownOrigin, needRight('answer-press'), async (context) => {
      const { actionId, noted, adultId } = await readJson(context.req.raw, outcomeRequest);
      if (adultId !== undefined && adultId !== context.var.adult.adultId) {
        throw new CodedError('tap-of-another-adult');
      }
      const alertId = context.req.param('alertId') ?? '';
      // The office passes on what it may not open (needs 16).
      if (noted.deed !== 'passed-to-dsl') await needPress(context, reading, 'note-outcome', alertId);
      const { adult, rights } = context.var;
      const readsForDsl = mayRead(rights, 'dsl');
      const alert = await store.commit(async (transaction) => {
        const known = await findAlert(transaction, alertId);
        if (known !== undefined && (await tapWasHeeded(transaction, actionId, alertId))) {
          return { answer: known, frames: [] };
        }
        const note = { alertId, noted, adult, readsForDsl, inBulk: false, notices };
        const done = await noteOutcome(transaction, note, clock());
        await keepTap(transaction, actionId, alertId);
        return done;
      });
      return context.json({ alert: alertSummary(alert) });
    })
    .post(alertsActionPath, ownOrigin, needRight('answer-press'), async (context) => {
      const request = await readJson(context.req.raw, alertsActionRequest, maximumBytes);
      const { adult, rights } = context.var;
      const { alerts, leftOut } = await store.commit((transaction) =>
        actOnMany(
          transaction,
          request,
          {
            adult,
            notices,
            readsForDsl: mayRead(rights, 'dsl'),
            needPress: async (own, alertId) => {
              if (request.deed.deed === 'dealt-with') await needPress(context, own, 'note-outcome', alertId);
            },
          },
          clock(),
        ),
      );
      return context.json<AlertsActionResponse>({ alerts: alerts.map(alertSummary), leftOut });
    });
}
