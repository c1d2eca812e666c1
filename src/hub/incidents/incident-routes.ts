import { Hono } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import {
  alertActionRequest,
  boardPath,
  type AlertDetails,
  type BoardResponse,
} from '../../contracts/http/alerts.ts';
import { unheldRungs } from '../climbing/rung-holders.ts';
import type { DevicePresence } from '../devices/device-presence.ts';
import type { HubClock } from '../hub-clock.ts';
import { hears } from '../live/who-hears.ts';
import type { NoticeOutbox } from '../notices/notice-outbox.ts';
import { needOwnOrigin } from '../people/need-own-origin.ts';
import type { NeedRight } from '../people/need-right.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { HubStore } from '../store/hub-tables.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { readJson } from '../web/read-body.ts';
import { actOnAlert } from './act-on-alert.ts';
import { alertSummary } from './alert-summary.ts';
import { boardNow } from './board-now.ts';
import { detailsOfAlert } from './details-of-alert.ts';
import { lookAtPress } from './look-at-press.ts';
import { needPress } from './need-press.ts';

export type IncidentParts = {
  reading: HubStore;
  store: GroupCommit;
  presence: DevicePresence;
  needRight: NeedRight;
  notices: NoticeOutbox;
  schoolName: string;
  publicAddress: () => string;
  clock: HubClock;
};

const alertRoute = '/api/alerts/:alertId';
const alertActionRoute = `${alertRoute}/actions` as const;

/** The board, and what adults do about presses. */
export function incidentRoutes(parts: IncidentParts): Hono<HubEnv> {
  const { reading, store, presence, needRight, schoolName, clock } = parts;
  const ownOrigin = needOwnOrigin(parts.publicAddress);
  return new Hono<HubEnv>()
    .get(boardPath, ownOrigin, needRight('see-board'), async (context) => {
      const board = await boardNow(reading, clock(), presence);
      const lessons = board.lessons.filter((lesson) =>
        hears(context.var.rights, { type: 'class-lesson', lesson }),
      );
      const { rights } = context.var;
      const { watches, ...all } = board;
      return context.json<BoardResponse>({
        schoolName,
        ...all,
        lessons,
        ...(rights.has('answer-press') && watches ? { watches } : {}),
        ...(rights.has('change-adults') ? { unheldRungs: await unheldRungs(reading, clock()) } : {}),
        hubTime: clock().toISOString(),
      });
    })
    .get(alertRoute, ownOrigin, needRight('open-press'), async (context) => {
      const alertId = context.req.param('alertId');
      await needPress(context, reading, 'open-press', alertId);
      const { adult, rights } = context.var;
      const deed = { alertId, action: 'seen', adult } as const;
      const details = await store.commit(async (transaction) => {
        const { answer: alert, frames } = await actOnAlert(transaction, deed, clock());
        const inLog = await lookAtPress(transaction, alert, { by: adult, rights, at: clock() });
        const answer = await detailsOfAlert(transaction, alertId, rights);
        return { answer, frames: [...frames, ...inLog] };
      });
      return context.json<AlertDetails>(details);
    })
    .post(alertActionRoute, ownOrigin, needRight('answer-press'), async (context) => {
      const { action, tap } = await readJson(context.req.raw, alertActionRequest);
      if (tap && tap.adultId !== context.var.adult.adultId) throw new CodedError('tap-of-another-adult');
      const alertId = context.req.param('alertId');
      if (action === 'shield-lifted') await needPress(context, reading, 'lift-shield', alertId);
      const deed = { alertId, action, adult: context.var.adult, ...(tap ? { tap } : {}) };
      const alert = await store.commit((transaction) => actOnAlert(transaction, deed, clock()));
      return context.json({ alert: alertSummary(alert) });
    });
}
