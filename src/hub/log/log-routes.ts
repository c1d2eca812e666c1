import { Hono } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import {
  logActionRequest,
  logPath,
  logQuery,
  logUnseenPath,
  type LogRecord,
  type LogResponse,
} from '../../contracts/http/log.ts';
import type { IncidentParts } from '../incidents/incident-routes.ts';
import { byAdultOf } from '../people/by-adult-of.ts';
import { needOwnOrigin } from '../people/need-own-origin.ts';
import { entriesAtOnce, listLog } from '../store/log-entry-store.ts';
import { keepRecordLook } from '../store/record-look-store.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { readJson } from '../web/read-body.ts';
import { readQuery } from '../web/read-query.ts';
import { actOnEntry } from './act-on-entry.ts';
import { readRecord } from './read-record.ts';
import { unseenForDsl } from './unseen-for-dsl.ts';

const entryRoute = `${logPath}/:entryId` as const;

/** The DSL's log. Each look is recorded in the transaction that reads what is told. */
export function logRoutes(parts: IncidentParts): Hono<HubEnv> {
  const { reading, store, clock } = parts;
  const ownOrigin = needOwnOrigin(parts.publicAddress);
  const reads = parts.needRight('read-log');
  return new Hono<HubEnv>()
    .get(logPath, ownOrigin, reads, async (context) => {
      const query = readQuery(context, logQuery);
      const by = byAdultOf(context);
      const found = await store.commit(async (transaction) => {
        const { number: deviceNumber = null } = query;
        await keepRecordLook(transaction, { kind: 'log', deviceNumber }, by, clock());
        return { answer: await listLog(transaction, query), frames: [] };
      });
      const entries = found.slice(0, entriesAtOnce);
      return context.json<LogResponse>({ entries, hasMore: found.length > entries.length });
    })
    .get(logUnseenPath, ownOrigin, reads, async (context) =>
      context.json({ entryIds: (await unseenForDsl(reading)).map(({ entryId }) => entryId) }),
    )
    .get(entryRoute, ownOrigin, reads, async (context) => {
      const entryId = idOf(context.req.param('entryId'));
      const by = byAdultOf(context);
      const record = await store.commit(async (transaction) => {
        const { answer: row, frames } = await actOnEntry(
          transaction,
          { entryId, action: 'seen', by },
          clock(),
        );
        const { deviceNumber, at: aboutAt } = row;
        const look = { kind: 'log-record', subject: String(entryId), deviceNumber, aboutAt } as const;
        await keepRecordLook(transaction, look, by, clock());
        return { answer: await readRecord(transaction, entryId, context.var.rights, clock()), frames };
      });
      return context.json<LogRecord>(record);
    })
    .post(`${entryRoute}/actions`, ownOrigin, reads, async (context) => {
      const { action, note } = await readJson(context.req.raw, logActionRequest);
      const deed = { entryId: idOf(context.req.param('entryId')), action, note, by: byAdultOf(context) };
      const entry = await store.commit((transaction) => actOnEntry(transaction, deed, clock()));
      return context.json({ entry });
    });
}

/** @throws CodedError `log-entry-unknown` for what is no id. */
function idOf(text: string): number {
  const id = Number(text);
  if (!Number.isSafeInteger(id) || id < 1) throw new CodedError('log-entry-unknown');
  return id;
}
