import { Hono } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import {
  blockLooksPath,
  storyPath,
  storyReachesMs,
  type BlockLooksResponse,
  type StoryResponse,
} from '../../contracts/http/story.ts';
import { minuteOf } from '../devices/count-blocks.ts';
import { byAdultOf } from '../people/by-adult-of.ts';
import { needOwnOrigin } from '../people/need-own-origin.ts';
import { storyLookContent } from '../proof/hub-log-entry.ts';
import { addStoryLook, blockMinutes } from '../store/block-store.ts';
import { findDevice } from '../store/device-store.ts';
import { keepLogEntry } from '../store/hub-log-store.ts';
import { keepRecordLook } from '../store/record-look-store.ts';
import type { HubEnv } from '../web/hub-env.ts';
import type { IncidentParts } from './incident-routes.ts';
import { needChromebook } from './need-press.ts';
import { storyOfDevice } from './story-of-device.ts';

/** What happened on one Chromebook, for whoever may open its presses. */
export function storyRoutes(parts: IncidentParts): Hono<HubEnv> {
  const { reading, store, needRight, clock } = parts;
  const ownOrigin = needOwnOrigin(parts.publicAddress);
  const opens = needRight('open-press');
  const since = () => minuteOf(clock().getTime() - storyReachesMs);
  const deviceOf = async (deviceId: string) => {
    const device = await findDevice(reading, deviceId);
    if (device === undefined) throw new CodedError('device-not-found');
    return device;
  };
  return new Hono<HubEnv>()
    .get(storyPath(':deviceId'), ownOrigin, opens, async (context) => {
      const device = await deviceOf(context.req.param('deviceId') ?? '');
      await needChromebook(context, reading, 'open-press', device);
      const look = { kind: 'story', subject: device.deviceId, deviceNumber: device.deviceNumber } as const;
      const by = byAdultOf(context);
      await store.commit(async (transaction) => {
        await keepRecordLook(transaction, look, by, clock());
        return { answer: undefined, frames: [] };
      });
      const entries = await storyOfDevice(reading, device, context.var.rights, since());
      return context.json<StoryResponse>({ since: since(), entries });
    })
    .post(blockLooksPath(':deviceId'), ownOrigin, opens, async (context) => {
      const device = await deviceOf(context.req.param('deviceId') ?? '');
      await needChromebook(context, reading, 'open-press', device);
      const { deviceId } = device;
      const by = byAdultOf(context);
      const at = clock().toISOString();
      await store.commit(async (transaction) => {
        const lookId = await addStoryLook(transaction, deviceId, by, at);
        const contentHash = storyLookContent({ deviceId, adultId: by.adultId, byName: by.name, at });
        await keepLogEntry(transaction, { kind: 'story-look', subject: String(lookId), contentHash, at });
        return { answer: undefined, frames: [] };
      });
      return context.json<BlockLooksResponse>({ blocks: await blockMinutes(reading, deviceId, since()) });
    });
}
