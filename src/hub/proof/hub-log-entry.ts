import { createHash } from 'node:crypto';

/** What the hub writes into its own log: everything that devices or adults gave it to keep. */
export type LogKind =
  | 'batch'
  | 'alert-action'
  | 'alert-outcome'
  | 'story-look'
  | 'lesson-action'
  | 'adult-change'
  | 'device-action'
  | 'device-alarm'
  | 'notice-choice'
  | 'school-browser'
  | 'digest'
  | 'climb-step'
  | 'school-policy'
  | 'drill'
  | 'drill-answer'
  | 'sign-in-deed'
  | 'page-reopening'
  | 'log-entry-action';

/** One entry of the hub's own log, which is chained over everything that the hub keeps. */
export type HubLogEntry = {
  entryId: number;
  kind: LogKind;
  /** Which row of that kind. */
  subject: string;
  /** SHA-256 of what the row says, as base64url. */
  contentHash: string;
  previousHash: string | null;
  at: string;
};

/** The hash of an entry, with all that came before in it. docs/proof.md spells it out. */
export function hubLogHash({ entryId, kind, subject, contentHash, previousHash, at }: HubLogEntry): string {
  return sha256(JSON.stringify([entryId, kind, subject, contentHash, previousHash, at]));
}

/** What counts of a batch: the exact bytes that were signed, by whom, and when they came. */
export function batchContent(batch: {
  deviceId: string;
  path: string;
  body: Uint8Array;
  signatureParameters: string;
  signature: string;
  receivedAt: string;
}): string {
  const { deviceId, path, body, signatureParameters, signature, receivedAt } = batch;
  const digest = createHash('sha256').update(body).digest('base64url');
  return sha256(JSON.stringify([deviceId, path, digest, signatureParameters, signature, receivedAt]));
}

/** What counts of an adult's action. Those of earlier releases have no tap. */
export function actionContent(action: {
  alertId: string;
  action: string;
  adultId: string;
  byName: string;
  at: string;
  tapId: string | null;
  tappedAt: string | null;
}): string {
  const { alertId, adultId, byName, at, tapId, tappedAt } = action;
  const tap = tapId === null ? [] : [tapId, tappedAt];
  return sha256(JSON.stringify([alertId, action.action, adultId, byName, at, ...tap]));
}

/** What counts of what an adult noted about a press. `details` is JSON as it is kept. */
export function outcomeContent(noted: {
  alertId: string;
  details: string;
  adultId: string;
  byName: string;
  readsForDsl: boolean;
  inBulk: boolean;
  at: string;
}): string {
  const { alertId, details, adultId, byName, readsForDsl, inBulk, at } = noted;
  return sha256(JSON.stringify([alertId, details, adultId, byName, readsForDsl, inBulk, at]));
}

/** What counts of a look at the sites that were refused on a Chromebook. */
export function storyLookContent(look: {
  deviceId: string;
  adultId: string;
  byName: string;
  at: string;
}): string {
  return sha256(JSON.stringify([look.deviceId, look.adultId, look.byName, look.at]));
}

/** What counts of what an adult did in a lesson. `details` is JSON as it is kept. */
export function lessonActionContent(done: {
  lessonId: string;
  action: string;
  details: string;
  adultId: string;
  byName: string;
  at: string;
}): string {
  return sha256(
    JSON.stringify([done.lessonId, done.action, done.details, done.adultId, done.byName, done.at]),
  );
}

/** What counts of what was done about the account of an adult. */
export function adultChangeContent(row: {
  adult_id: string;
  adult_name: string;
  deed: string;
  role: string | null;
  class_id: string | null;
  until: string | null;
  by_adult_id: string | null;
  by_name: string | null;
  at: string;
}): string {
  const { adult_id, adult_name, deed, role, class_id, until, by_adult_id, by_name, at } = row;
  return sha256(
    JSON.stringify([adult_id, adult_name, deed, role, class_id, until, by_adult_id, by_name, at]),
  );
}

/** What counts of what an adult did about a Chromebook. `details` is JSON as it is kept. */
export function deviceActionContent(done: {
  deviceId: string;
  action: string;
  details: string;
  adultId: string;
  byName: string;
  at: string;
}): string {
  return sha256(
    JSON.stringify([done.deviceId, done.action, done.details, done.adultId, done.byName, done.at]),
  );
}

/** What counts of what the hub noticed of a Chromebook. */
export function deviceAlarmContent(alarm: {
  deviceId: string;
  reason: string;
  place: string;
  at: string;
}): string {
  return sha256(JSON.stringify([alarm.deviceId, alarm.reason, alarm.place, alarm.at]));
}

/** What counts of a decision about a page that was reported. */
export function pageReopeningContent(row: {
  reopening_id: string;
  deed: string;
  alert_id: string;
  page_hash: string;
  scope: string;
  report_ids: string;
  reason: string;
  until: string;
  by_adult_id: string | null;
  by_name: string | null;
  at: string;
}): string {
  const { reopening_id, deed, alert_id, page_hash, scope, report_ids } = row;
  const { reason, until, by_adult_id, by_name, at } = row;
  const which = [reopening_id, deed, alert_id, page_hash, scope, report_ids];
  return sha256(JSON.stringify([...which, reason, until, by_adult_id, by_name, at]));
}

/** What counts of what a reader of the DSL's log did with an entry. */
export function logActionContent(done: {
  entryId: number;
  action: string;
  note: string | null;
  adultId: string;
  byName: string;
  at: string;
}): string {
  const { entryId, action, note, adultId, byName, at } = done;
  return sha256(JSON.stringify([entryId, action, note, adultId, byName, at]));
}

/** What counts of which roles are told of what. `choice` is JSON as it is kept. */
export function noticeChoiceContent(row: {
  choice: string;
  adult_id: string;
  adult_name: string;
  at: string;
}): string {
  return sha256(JSON.stringify([row.choice, row.adult_id, row.adult_name, row.at]));
}

/** What counts of a browser that was marked as the school's, or is its no more. */
export function schoolBrowserContent(row: {
  browser_id: string;
  deed: string;
  label: string;
  mark_hash: string | null;
  adult_id: string;
  adult_name: string;
  at: string;
}): string {
  const { browser_id, deed, label, mark_hash, adult_id, adult_name, at } = row;
  return sha256(JSON.stringify([browser_id, deed, label, mark_hash, adult_id, adult_name, at]));
}

/** What counts of a daily digest. `facts` is JSON as it is kept. */
export function digestContent(row: {
  day: string;
  facts: string;
  head_entry: number;
  head_hash: string;
  made_at: string;
}): string {
  return sha256(JSON.stringify([row.day, row.facts, row.head_entry, row.head_hash, row.made_at]));
}

/** What counts of whom the hub called about a press. `called` is JSON as it is kept. */
export function climbStepContent(row: {
  alert_id: string;
  ladder: string;
  rung: string;
  reason: string;
  since: string;
  due_at: string;
  called: string;
  at: string;
}): string {
  const { alert_id, ladder, rung, reason, since, due_at, called, at } = row;
  return sha256(JSON.stringify([alert_id, ladder, rung, reason, since, due_at, called, at]));
}

/** What counts of a policy that the hub was told: by its fingerprint, all of it that decides. */
export function schoolPolicyContent(row: {
  fingerprint: string;
  faults: string;
  adult_id: string | null;
  adult_name: string | null;
  at: string;
}): string {
  return sha256(JSON.stringify([row.fingerprint, row.faults, row.adult_id, row.adult_name, row.at]));
}

/** What counts of what was done about how an adult signs in. `details` is JSON as it is kept. */
export function signInDeedContent(row: {
  adult_id: string | null;
  adult_name: string | null;
  deed: string;
  details: string;
  by_adult_id: string | null;
  by_name: string | null;
  at: string;
}): string {
  const { adult_id, adult_name, deed, details, by_adult_id, by_name, at } = row;
  return sha256(JSON.stringify([adult_id, adult_name, deed, details, by_adult_id, by_name, at]));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
