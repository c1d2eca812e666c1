import { decidingPolicy } from '../../domain/policy/deciding-policy.ts';
import { fingerprintOf } from '../policy/fingerprint-of.ts';
import { logEntriesAfter, type HubLogHead } from '../store/hub-log-store.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { drillContents } from './drill-content.ts';
import {
  actionContent,
  adultChangeContent,
  climbStepContent,
  deviceActionContent,
  deviceAlarmContent,
  digestContent,
  hubLogHash,
  lessonActionContent,
  logActionContent,
  pageReopeningContent,
  outcomeContent,
  storyLookContent,
  noticeChoiceContent,
  schoolBrowserContent,
  schoolPolicyContent,
  signInDeedContent,
  type LogKind,
} from './hub-log-entry.ts';
import type { ProofFault } from './proof-fault.ts';

/** Entries read at once. */
const page = 500;

/** What stands in the store, by kind and subject, with the hash of what it says. */
export type KeptContents = Map<string, string>;

export const contentKey = (kind: LogKind, subject: string | number) => `${kind} ${subject}`;

/** Adds every adult's action to what the log has to speak of. */
export async function addActions(store: HubStore, contents: KeptContents): Promise<void> {
  const actions = await store.selectFrom('alert_action').selectAll().execute();
  for (const {
    action_id,
    alert_id: alertId,
    adult_id: adultId,
    adult_name: byName,
    tap_id: tapId,
    tapped_at: tappedAt,
    ...done
  } of actions) {
    const content = actionContent({ alertId, adultId, byName, tapId, tappedAt, ...done });
    contents.set(contentKey('alert-action', action_id), content);
  }
  for (const row of await store.selectFrom('alert_outcome').selectAll().execute()) {
    const content = outcomeContent({
      alertId: row.alert_id,
      details: row.details,
      adultId: row.adult_id,
      byName: row.adult_name,
      readsForDsl: row.reads_for_dsl === 1,
      inBulk: row.in_bulk === 1,
      at: row.at,
    });
    contents.set(contentKey('alert-outcome', row.outcome_id), content);
  }
  const looks = await store.selectFrom('story_look').selectAll().execute();
  for (const { look_id, device_id: deviceId, adult_id: adultId, adult_name: byName, at } of looks) {
    contents.set(contentKey('story-look', look_id), storyLookContent({ deviceId, adultId, byName, at }));
  }
  const inLessons = await store.selectFrom('lesson_action').selectAll().execute();
  for (const {
    action_id,
    lesson_id: lessonId,
    adult_id: adultId,
    adult_name: byName,
    ...done
  } of inLessons) {
    const content = lessonActionContent({ lessonId, adultId, byName, ...done });
    contents.set(contentKey('lesson-action', action_id), content);
  }
  for (const change of await store.selectFrom('adult_change').selectAll().execute()) {
    contents.set(contentKey('adult-change', change.change_id), adultChangeContent(change));
  }
  const onDevices = await store.selectFrom('device_action').selectAll().execute();
  for (const {
    action_id,
    device_id: deviceId,
    adult_id: adultId,
    adult_name: byName,
    ...done
  } of onDevices) {
    const content = deviceActionContent({ deviceId, adultId, byName, ...done });
    contents.set(contentKey('device-action', action_id), content);
  }
  for (const deed of await store.selectFrom('sign_in_deed').selectAll().execute()) {
    contents.set(contentKey('sign-in-deed', deed.deed_id), signInDeedContent(deed));
  }
  const alarms = await store.selectFrom('device_alarm').selectAll().execute();
  for (const { alarm_id, device_id: deviceId, ...alarm } of alarms) {
    contents.set(contentKey('device-alarm', alarm_id), deviceAlarmContent({ deviceId, ...alarm }));
  }
  for (const row of await store.selectFrom('reopened_page').selectAll().execute()) {
    contents.set(contentKey('page-reopening', row.deed_id), pageReopeningContent(row));
  }
  const onLog = await store.selectFrom('log_entry_action').selectAll().execute();
  for (const { action_id, entry_id: entryId, adult_id: adultId, adult_name: byName, ...done } of onLog) {
    const content = logActionContent({ entryId, adultId, byName, ...done });
    contents.set(contentKey('log-entry-action', action_id), content);
  }
  for (const choice of await store.selectFrom('notice_choice').selectAll().execute()) {
    contents.set(contentKey('notice-choice', choice.choice_id), noticeChoiceContent(choice));
  }
  for (const change of await store.selectFrom('school_browser_change').selectAll().execute()) {
    contents.set(contentKey('school-browser', change.change_id), schoolBrowserContent(change));
  }
  for (const digest of await store.selectFrom('digest').selectAll().execute()) {
    contents.set(contentKey('digest', digest.day), digestContent(digest));
  }
  for (const step of await store.selectFrom('climb_step').selectAll().execute()) {
    contents.set(contentKey('climb-step', step.step_id), climbStepContent(step));
  }
  await addPolicies(store, contents);
  for await (const { kind, subject, content } of drillContents(store)) {
    contents.set(contentKey(kind, subject), content);
  }
}

async function addPolicies(store: HubStore, contents: KeptContents): Promise<void> {
  for (const row of await store.selectFrom('school_policy').selectAll().execute()) {
    // What is kept has to be what the fingerprint was made of.
    const fingerprint = fingerprintOf(decidingPolicy.parse(JSON.parse(row.part)));
    contents.set(contentKey('school-policy', row.policy_id), schoolPolicyContent({ ...row, fingerprint }));
  }
}

/**
 * Walks the hub's own log from its first entry, and holds it against what is in the store.
 *
 * @param expectedHead a head that was written down elsewhere, such as in a daily digest: it has to be in the log.
 */
export async function verifyLog(
  store: HubStore,
  contents: KeptContents,
  tell: (fault: ProofFault) => void,
  expectedHead?: string,
): Promise<HubLogHead | undefined> {
  const unspoken = new Map(contents);
  let head: HubLogHead | undefined;
  let isExpectedSeen = expectedHead === undefined;
  for (;;) {
    const entries = await logEntriesAfter(store, head?.entryId ?? 0, page);
    for (const entry of entries) {
      const at = `entry ${entry.entryId}`;
      const follows =
        entry.entryId === (head?.entryId ?? 0) + 1 && entry.previousHash === (head?.hash ?? null);
      if (!follows) tell({ code: 'log-entry-missing', at: `before ${at}` });
      if (hubLogHash(entry) !== entry.hash) tell({ code: 'log-entry-changed', at });
      const key = contentKey(entry.kind, entry.subject);
      const content = contents.get(key);
      if (content === undefined) tell({ code: 'log-without-row', at: `${at}, ${key}` });
      else if (content !== entry.contentHash) tell({ code: 'log-entry-changed', at: `${at}, ${key}` });
      unspoken.delete(key);
      isExpectedSeen ||= entry.hash === expectedHead;
      head = { entryId: entry.entryId, hash: entry.hash };
    }
    if (entries.length < page) break;
  }
  for (const key of unspoken.keys()) tell({ code: 'log-entry-missing', at: key });
  if (!isExpectedSeen) tell({ code: 'log-head-unknown', at: 'the head that was given' });
  return head;
}
