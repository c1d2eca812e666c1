import { Hono, type Context } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { drillPath, drillsPath, startDrillRequest } from '../../contracts/http/drills.ts';
import type { DevicePresence } from '../devices/device-presence.ts';
import type { HubClock } from '../hub-clock.ts';
import { byAdultOf } from '../people/by-adult-of.ts';
import { needOwnOrigin } from '../people/need-own-origin.ts';
import type { NeedRight } from '../people/need-right.ts';
import { findDrill, listDrills } from '../store/drill-store.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { HubStore } from '../store/hub-tables.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { readJson } from '../web/read-body.ts';
import { startDrill } from './start-drill.ts';

export type DrillParts = {
  reading: HubStore;
  store: GroupCommit;
  presence: DevicePresence;
  needRight: NeedRight;
  publicAddress: () => string;
  clock: HubClock;
};

const longestList = 30;

/** Drills: one harmless press, marked as a drill. */
export function drillRoutes(parts: DrillParts): Hono<HubEnv> {
  const { reading, store, needRight, clock } = parts;
  const ownOrigin = needOwnOrigin(parts.publicAddress);
  return new Hono<HubEnv>()
    .get(drillsPath, needRight('run-drills'), async (context) => {
      const reach = reachOf(context);
      return context.json({
        drills: await listDrills(reading, longestList, reach === 'school' ? undefined : reach),
      });
    })
    .post(drillsPath, ownOrigin, needRight('run-drills'), async (context) => {
      const request = await readJson(context.req.raw, startDrillRequest);
      needScope(context, request.scope.kind === 'class' ? request.scope.classId : null);
      const by = byAdultOf(context);
      const drill = await store.commit((transaction) =>
        startDrill(transaction, request, by, clock(), parts.presence),
      );
      return context.json({ drill });
    })
    .get(drillPath(':drillId'), needRight('run-drills'), async (context) => {
      const drill = await findDrill(reading, context.req.param('drillId') ?? '');
      if (drill === undefined) throw new CodedError('drill-unknown');
      needScope(context, drill.classId);
      return context.json({ drill });
    });
}

function reachOf({ var: { rights } }: Context<HubEnv>) {
  return rights.get('run-drills') ?? [];
}

/** What is for no class alone is for those whose right holds in the whole school. */
function isReached(context: Context<HubEnv>, classId: string | null): boolean {
  const reach = reachOf(context);
  return reach === 'school' || (classId !== null && reach.includes(classId));
}

/** @throws CodedError `right-needed`. */
function needScope(context: Context<HubEnv>, classId: string | null): void {
  if (!isReached(context, classId)) throw new CodedError('right-needed', { at: 'run-drills' });
}
