import type { Notice } from '../../contracts/http/enrolment.ts';
import type { LaneAcknowledgement } from '../../contracts/http/intake.ts';
import type { ChainHead, ChainLink } from '../../domain/events/event-chain.ts';
import type { DroppedRange } from '../../domain/events/dropped-range.ts';
import type { DevicePresence } from '../devices/device-presence.ts';
import { attentionAfter } from '../devices/attention-after.ts';
import { countBlocks } from '../devices/count-blocks.ts';
import { heedDrillAnswer } from '../drills/heed-drill-answer.ts';
import { hearDevice } from '../devices/hear-device.ts';
import { hasJumped } from '../devices/clock-offset.ts';
import type { DeviceAlarm, Noticed } from '../devices/device-alarm.ts';
import { isLaterBy, type IsLater } from '../devices/is-later.ts';
import { needStanding } from '../devices/need-standing.ts';
import { raiseAlarms } from '../devices/raise-alarms.ts';
import { heedChildWords } from '../incidents/heed-child-words.ts';
import { attentionToReceipts } from '../incidents/session-without-receipt.ts';
import { heedDeviceDeed } from '../incidents/heed-device-deed.ts';
import { raiseAlert } from '../incidents/raise-alert.ts';
import { readChildWord } from '../incidents/read-child-word.ts';
import { readDeviceDeed, usesSealedCode } from '../incidents/read-device-deed.ts';
import { takeWish } from '../lessons/take-wish.ts';
import { tellUsedCodes } from '../lifting/tell-used-codes.ts';
import { heedDeviceHealth } from '../policy/heed-device-health.ts';
import { logEvent } from '../log/log-event.ts';
import { closeAgainWhereRude } from '../reopening/decide-reopening.ts';
import { batchContent } from '../proof/hub-log-entry.ts';
import { keepChildWord } from '../store/child-word-store.ts';
import { hasGap } from '../store/device-alarm-store.ts';
import { findDevice, type Device } from '../store/device-store.ts';
import { conflictIsKept } from '../store/event-conflict-store.ts';
import type { DeviceLane } from '../store/device-lane.ts';
import {
  eventsAfter,
  keepBatch,
  keepConflicts,
  keepEvents,
  keepLaneHead,
  laneHead,
  storedEvents,
  type BatchRecord,
} from '../store/event-store.ts';
import type { StoredFrame } from '../store/frame-store.ts';
import type { Committed } from '../store/group-commit.ts';
import { keepLogEntry } from '../store/hub-log-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { advanceLane } from './advance-lane.ts';
import { droppedRanges, namedAsDropped } from './dropped-ranges.ts';
import { linkEvents } from './link-events.ts';
import { isLate, linkLate } from './link-late.ts';
import type { ReadEvent } from './read-batch.ts';

/** Hears of each press in the transaction that makes an alert of it. */
export type HearPress = (
  transaction: HubTransaction,
  press: { alertId: string; at: string },
  now: Date,
) => Promise<void>;

export type StoredBatch = { acknowledged: LaneAcknowledgement[]; notices: Notice[] };

/**
 * Stores what of a batch is new: events once, under the id that the device gave them; other content under a known
 * id as evidence. Presses raise alerts in the same breath.
 *
 * @throws CodedError `device-revoked` or `device-replaced`.
 */
export async function storeBatch(
  transaction: HubTransaction,
  batch: BatchRecord,
  events: readonly ReadEvent[],
  now: Date,
  presence: DevicePresence,
  hearPress?: HearPress,
): Promise<Committed<StoredBatch>> {
  needStanding(await findDevice(transaction, batch.deviceId));
  const { fresh, evidence, notices } = await sortOut(transaction, batch.deviceId, events);
  const placed = [...fresh, ...evidence];
  const batchId = placed.length > 0 ? await keepLoggedBatch(transaction, batch) : 0;
  const { deviceId, receivedAt, clockOffsetMs } = batch;
  const origin = { batchId, deviceId, receivedAt, clockOffsetMs };
  const noticed: Noticed[] = [];

  const acknowledged: LaneAcknowledgement[] = [];
  for (const lane of lanesOf(batch.deviceId, events)) {
    const inLane = (event: ReadEvent) => event.session === lane.session && event.lane === lane.lane;
    const before = await laneHead(transaction, lane);
    const dropped = [...(await droppedRanges(transaction, lane)), ...namedAsDropped(fresh.filter(inLane))];
    const { head, links } = linkEvents(before, placed.filter(inLane), dropped);
    const late = await linksOfLate(transaction, lane, before, fresh.filter(inLane), dropped);
    const linked = fresh
      .filter(inLane)
      .map((event) => ({ ...event, link: late.get(event) ?? links.get(event) ?? ('gap-before' as const) }));
    await keepEvents(transaction, origin, linked);
    noticed.push(...noticedIn(linked, evidence.filter(inLane)));
    await keepConflicts(
      transaction,
      origin,
      evidence.filter(inLane).map((event) => ({ ...event, link: 'forked' as const })),
    );
    const mayGoOn = head !== before || dropped.length > 0;
    const reached = mayGoOn ? await advanceLane(transaction, lane, head, dropped) : before;
    if (reached !== before) await keepLaneHead(transaction, lane, reached);
    acknowledged.push({ session: lane.session, lane: lane.lane, sequence: reached.sequence });
  }

  const frames: StoredFrame[] = [];
  const device = await findDevice(transaction, batch.deviceId);
  const isLater = isLaterBy(now, clockOffsetMs);
  // A batch that anybody could have played again is no sign of life, and says nothing of a clock.
  if (device && placed.length > 0) {
    if (hasJumped(device.clockOffsetMs, clockOffsetMs)) noticed.push(jumpOf(device, clockOffsetMs));
    const raised = await raiseAlarms(transaction, device, noticed, now, (frame) => frames.push(frame));
    const alarms = await withoutFilledGap(transaction, device.deviceId, raised);
    const said = attentionAfter(device.attention, fresh, isLater);
    const attention = await attentionToReceipts(transaction, device, said, fresh, presence);
    const { change } = heardIn(device, fresh, attention, isLater);
    const blocks = await countBlocks(transaction, device, fresh, clockOffsetMs, now);
    const heard = { device, change: { ...change, alarms, clockOffsetMs, ...blocks } };
    frames.push(...(await hearDevice(transaction, heard, now, presence)));
  }
  for (const event of fresh) {
    // They are counted above and told to nobody by themselves, and are nearly all that comes.
    if (event.kind === 'page-blocked') continue;
    if (event.kind === 'help-requested') {
      frames.push(await raiseAlert(transaction, event, batch, device));
      await hearPress?.(transaction, { alertId: event.eventId, at: batch.receivedAt }, now);
      frames.push(...(await closeAgainWhereRude(transaction, event.eventId, now)));
    }
    frames.push(...(await logEvent(transaction, event, batch, device)));
    if (event.kind === 'site-requested' && device) {
      frames.push(...(await takeWish(transaction, event, device, now)));
    }
    await heedDeviceHealth(transaction, event, batch.deviceId, isLater);
    frames.push(...(await heedDrillAnswer(transaction, event, batch.deviceId, now)));
    const deed = readDeviceDeed(event);
    if (deed !== undefined) {
      const of = { eventId: event.eventId, deviceId: batch.deviceId };
      frames.push(...(await heedDeviceDeed(transaction, deed, of, batch.receivedAt)));
      if (usesSealedCode(deed)) frames.push(...(await tellUsedCodes(transaction, now)));
    }
    const word = readChildWord(event, batch.deviceId);
    if (word === undefined) continue;
    await keepChildWord(transaction, word);
    frames.push(...(await heedChildWords(transaction, word.alertId, batch.receivedAt)));
    frames.push(...(await closeAgainWhereRude(transaction, word.alertId, now)));
  }
  return { answer: { acknowledged, notices }, frames };
}

async function linksOfLate(
  transaction: HubTransaction,
  lane: DeviceLane,
  head: ChainHead,
  fresh: readonly ReadEvent[],
  dropped: readonly DroppedRange[],
): Promise<Map<ReadEvent, ChainLink>> {
  const late = fresh.filter((event) => isLate(head, event, dropped));
  if (late.length === 0) return new Map();
  const beforeThem = Math.min(...late.map(({ sequence }) => sequence)) - 2;
  return linkLate(late, await eventsAfter(transaction, lane, beforeThem, head.sequence - beforeThem));
}

/** What the hub does not read, or finds missing or twice. */
function noticedIn(
  linked: readonly (ReadEvent & { link: ChainLink })[],
  evidence: readonly ReadEvent[],
): Noticed[] {
  const where = ({ lane, sequence }: ReadEvent) => `${lane} ${sequence}`;
  return [
    ...evidence.map((event) => ({ reason: 'log-fork' as const, where: where(event) })),
    ...linked.flatMap((event): Noticed[] => [
      ...(event.link === 'forked' ? [{ reason: 'log-fork' as const, where: where(event) }] : []),
      ...(event.link === 'gap-before'
        ? [{ reason: 'log-gap' as const, where: `before ${where(event)}` }]
        : []),
      ...(event.reading === 'newer-than-hub'
        ? [{ reason: 'newer-than-hub' as const, where: where(event) }]
        : []),
    ]),
  ];
}

function jumpOf({ clockOffsetMs: before }: Device, now: number): Noticed {
  return { reason: 'clock-jumped', where: `by ${Math.round((now - (before ?? 0)) / 1_000)} s` };
}

/** A gap is over when what was missing has come. */
async function withoutFilledGap(
  transaction: HubTransaction,
  deviceId: string,
  alarms: readonly DeviceAlarm[],
): Promise<readonly DeviceAlarm[]> {
  const isGap = ({ reason }: DeviceAlarm) => reason === 'log-gap';
  if (!alarms.some(isGap) || (await hasGap(transaction, deviceId))) return alarms;
  return alarms.filter((alarm) => !isGap(alarm));
}

/** A batch stands in the hub's own log from the first. */
async function keepLoggedBatch(transaction: HubTransaction, batch: BatchRecord): Promise<number> {
  const batchId = await keepBatch(transaction, batch);
  await keepLogEntry(transaction, {
    kind: 'batch',
    subject: String(batchId),
    contentHash: batchContent(batch),
    at: batch.receivedAt,
  });
  return batchId;
}

/** Splits a batch into what is new, what contradicts an event that stands, and what is known already. */
async function sortOut(transaction: HubTransaction, deviceId: string, events: readonly ReadEvent[]) {
  const standing = await storedEvents(
    transaction,
    events.map((event) => event.eventId),
  );
  const fresh: ReadEvent[] = [];
  const evidence: ReadEvent[] = [];
  const notices: Notice[] = [];
  for (const event of events) {
    const first = standing.get(event.eventId);
    if (!first) {
      standing.set(event.eventId, { deviceId, hash: event.hash });
      fresh.push(event);
    } else if (first.hash !== event.hash || first.deviceId !== deviceId) {
      notices.push({ code: 'event-id-reused', at: event.at });
      const kept = await conflictIsKept(transaction, { ...event, deviceId });
      const twin = evidence.some((other) => other.eventId === event.eventId && other.hash === event.hash);
      if (!kept && !twin) evidence.push(event);
    }
  }
  return { fresh, evidence, notices };
}

function lanesOf(deviceId: string, events: readonly ReadEvent[]): DeviceLane[] {
  const lanes = new Map(
    events.map(({ session, lane }) => [`${session} ${lane}`, { deviceId, session, lane }] as const),
  );
  return [...lanes.values()];
}

/** What the newest event says about its device: an old batch that comes late changes nothing. */
function heardIn(
  device: Device,
  fresh: readonly ReadEvent[],
  attention: Device['attention'],
  isLater: IsLater,
) {
  const change = attention === device.attention ? {} : { attention };
  const newest = fresh.toSorted((a, b) => (isLater(a.eventId, b.eventId) ? -1 : 1))[0];
  if (!newest || (device.newestEventId !== null && isLater(device.newestEventId, newest.eventId))) {
    return { device, change };
  }
  const colourStands = newest.classColour === null && newest.session === device.newestSession;
  return {
    device,
    change: {
      ...change,
      deviceNumber: device.deviceNumber ?? newest.deviceNumber,
      classColour: colourStands ? device.classColour : newest.classColour,
      newestEventId: newest.eventId,
      newestSession: newest.session,
    },
  };
}
