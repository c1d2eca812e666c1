import type { StoryEntry } from '../../contracts/http/story.ts';
import { classSignedInDetails, classUnexpectedDetails } from '../../domain/events/session-kinds.ts';
import { floodsOf } from '../../domain/incidents/blocked-often.ts';
import type { AdultRights } from '../../domain/people/adult-rights.ts';
import { blockMinutes, storyLooks } from '../store/block-store.ts';
import type { Device } from '../store/device-store.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { alertsInStory, alarmsInStory, sessionEventsOf } from '../store/story-store.ts';
import { lessonsOfStory } from './lessons-of-story.ts';
import { audienceOf, mayRead } from './who-may-read.ts';

/** What one adult may read of what happened on a Chromebook since a time, in order. */
export async function storyOfDevice(
  store: HubStore,
  device: Device,
  rights: AdultRights,
  since: string,
): Promise<StoryEntry[]> {
  const entries = [
    ...(await fromPresses(store, device, rights, since)),
    ...(await fromSession(store, device, since)),
    ...(await lessonsOfStory(store, device, since)),
    ...(await alarmsInStory(store, device.deviceId, since)).map(({ reason, at }) => ({
      kind: 'noticed',
      what: reason,
      at,
    })),
    ...(await storyLooks(store, device.deviceId, since)).map((look) => ({ kind: 'looked', ...look })),
    ...(await fromBlocks(store, device.deviceId, since)),
  ];
  return entries.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

async function fromPresses(
  store: HubStore,
  device: Device,
  rights: AdultRights,
  since: string,
): Promise<StoryEntry[]> {
  const { presses, words, actions, deeds, outcomes } = await alertsInStory(store, device.deviceId, since);
  return [
    ...presses.map(({ at }) => ({ kind: 'pressed', at })),
    ...words
      .filter(({ what }) => mayRead(rights, audienceOf(what)))
      .map(({ said, what, at }) => ({
        kind: 'child-said',
        what: said,
        at,
        ...(audienceOf(what) === 'dsl' ? { forDsl: true } : {}),
      })),
    ...actions.map(({ action, byName, at }) => ({ kind: 'adult-acted', what: action, byName, at })),
    ...deeds.map(({ deed, at }) => ({ kind: 'at-chromebook', what: deed, at })),
    ...outcomes.map(({ deed, byName, at }) => ({ kind: 'adult-noted', what: deed, byName, at })),
  ];
}

async function fromBlocks(store: HubStore, deviceId: string, since: string): Promise<StoryEntry[]> {
  const minutes = await blockMinutes(store, deviceId, since);
  return floodsOf(minutes.map(({ minute, blocks }) => ({ minute: Date.parse(minute), blocks }))).map(
    ({ from, until, blocks }) => ({
      kind: 'blocked',
      at: new Date(from).toISOString(),
      until: new Date(until).toISOString(),
      blocks,
    }),
  );
}

async function fromSession(store: HubStore, device: Device, since: string): Promise<StoryEntry[]> {
  if (device.newestSession === null) return [];
  const events = await sessionEventsOf(store, device.deviceId, device.newestSession);
  return events.flatMap(({ kind, text, at }): StoryEntry[] => {
    if (at < since) return [];
    const { details } = JSON.parse(text) as { details?: unknown };
    const colour =
      kind === 'class-signed-in'
        ? classSignedInDetails.safeParse(details).data?.colour
        : classUnexpectedDetails.safeParse(details).data?.signedIn;
    return [{ kind: 'session', what: kind, at, ...(colour === undefined ? {} : { colour }) }];
  });
}
