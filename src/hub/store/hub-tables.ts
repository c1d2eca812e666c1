import type { Generated, Kysely, Transaction } from 'kysely';
import type { AlertAction, AlertState } from '../../domain/incidents/alert-state.ts';
import type { ChainLink } from '../../domain/events/event-chain.ts';
import type { ChildSaid } from '../../domain/incidents/child-said.ts';
import type { DeviceDeedKind } from '../../domain/incidents/device-deed.ts';
import type { Lane } from '../../domain/events/lane.ts';
import type { AdultDeed } from '../../domain/people/adult-standing.ts';
import type { Role } from '../../domain/people/role.ts';
import type { LogKind } from '../proof/hub-log-entry.ts';
import type { LessonMode } from '../../domain/decisions/lesson.ts';
import type { ClassColour } from '../../domain/policy/class-colour.ts';
import type { KeyStage } from '../../domain/policy/key-stage.ts';
import type { ClimbTables } from './climb-table.ts';
import type { DrillTables } from './drill-tables.ts';
import type { DslLogTables } from './dsl-log-rows.ts';
import type { NoticeTables } from './notice-tables.ts';
import type { AlertStanding } from '../../domain/incidents/alert-standing.ts';
import type { OutcomeTables } from './outcome-tables.ts';
import type { PushTables } from './push-table.ts';
import type { RegisterTables } from './register-tables.ts';
import type { SchoolPolicyTables } from './school-policy-tables.ts';
import type { SignInTables } from './sign-in-tables.ts';
import type { ReopenedPageTables } from './reopened-pages-table.ts';
import type { SchoolBrowserTables } from './school-browser-tables.ts';

/** Whether this release could read an event that it keeps. */
export type EventReading = 'read' | 'newer-than-hub' | 'details-invalid';

/** How an adult ended a Chromebook. */
export type DeviceEnd = 'revoked' | 'replaced';

/** Times are ISO 8601 text in UTC with milliseconds, so that their order is the order of their letters. */
type FirstTables = {
  device: {
    device_id: string;
    /** The public key as JSON (RFC 7517). */
    public_key: string;
    device_number: number | null;
    class_colour: ClassColour | null;
    /** Newest event by its own UUIDv7, and its session: an old batch never turns the colour back. */
    newest_event_id: string | null;
    newest_session: string | null;
    enrolled_at: string;
    last_heard_at: string;
    number_claimed_twice: 0 | 1;
    /** When its tile was last told to companions. */
    tile_told_at: string;
    /** JSON of a DeviceAttention; null before the first session fact. */
    attention: string | null;
    /** The number that an adult gave it; null where it says its own. */
    number_by_adult: number | null;
    /** Why nothing is taken from it any more; null while it is. */
    ended: DeviceEnd | null;
    ended_at: string | null;
    /** JSON of DeviceAlarms that stand. */
    alarms: string;
    /** How far its clock was last ahead of the hub's; null before its first batch. */
    clock_offset_ms: number | null;
    /** When addresses were last refused there often within a minute or two; null: never. */
    blocked_often_at: string | null;
  };
  batch: {
    batch_id: Generated<number>;
    device_id: string;
    path: string;
    /** The exact bytes that were signed. */
    body: Buffer;
    digest: string;
    signature_parameters: string;
    signature: string;
    received_at: string;
  };
  event: {
    event_id: string;
    batch_id: number;
    device_id: string;
    session: string;
    lane: Lane;
    sequence: number;
    previous_hash: string | null;
    hash: string;
    kind: string;
    /** The exact text that the device stored, hashed and signed. */
    text: string;
    device_time: string;
    received_at: string;
    link: ChainLink;
    reading: EventReading;
    /** How far the device's clock was ahead of the hub's when it sent this; null in what an older release stored. */
    clock_offset_ms: number | null;
  };
  /** Events that came with an id which another event already had: evidence, beside the first. */
  event_conflict: {
    conflict_id: Generated<number>;
    event_id: string;
    batch_id: number;
    device_id: string;
    session: string;
    lane: Lane;
    sequence: number;
    previous_hash: string | null;
    hash: string;
    text: string;
    received_at: string;
  };
  /** Up to where a lane is committed without a gap, and the hash that the next event must name. */
  lane_head: { device_id: string; session: string; lane: Lane; sequence: number; hash: string };
  alert: {
    /** The id of the event that raised it. */
    alert_id: string;
    device_id: string;
    device_number: number | null;
    class_colour: ClassColour | null;
    received_at: string;
    state: AlertState;
    state_at: string;
    /** What the board may know of what the child has said since. */
    by_mistake: Generated<0 | 1>;
    said: Generated<number>;
    /** The shield was lifted at the Chromebook itself, without the hub. */
    lifted_here: Generated<0 | 1>;
    standing: Generated<AlertStanding>;
    /** How often its standing has changed. */
    standing_version: Generated<number>;
    /** SHA-256 of the page, as Chromebooks keep it; null for what is no page of the web. */
    page_hash: string | null;
  };
  child_word: {
    word_id: Generated<number>;
    event_id: string;
    /** The report that the event names. */
    alert_id: string;
    device_id: string;
    said: ChildSaid;
    /** With `what-it-was`: what, as the device names it. */
    what: string | null;
    /** With `by-mistake`: what policy makes of it, as the device names it. */
    leads_to: string | null;
  };
  /** What somebody did at a Chromebook itself, once for each alert that it is about. Only ever added to. */
  device_deed: {
    deed_id: Generated<number>;
    event_id: string;
    alert_id: string;
    device_id: string;
    deed: DeviceDeedKind;
    /** JSON of a DeviceDeed. */
    details: string;
  };
  /** Only ever added to. */
  alert_action: {
    action_id: Generated<number>;
    alert_id: string;
    action: AlertAction;
    adult_id: string;
    adult_name: string;
    at: string;
    /** The companion's own id of the tap, by which it is known when it comes a second time. */
    tap_id: string | null;
    /** When it was tapped, where the companion kept it because it had no network. */
    tapped_at: string | null;
  };
  /** Live frames, for replay. A newer frame about the same subject takes the place of the older. */
  frame: {
    frame_id: Generated<number>;
    /** `companions`, or the id of one device. */
    audience: string;
    subject: string;
    type:
      | 'tile'
      | 'alert'
      | 'report'
      | 'number'
      | 'number-by-adult'
      | 'class-lesson'
      | 'school-class'
      | 'alert-watch'
      | 'unheld-rungs'
      | 'log-entry';
    payload: string;
    at: string;
  };
  /** The hub's own chained log (hub/proof). Only ever added to. */
  hub_log: {
    entry_id: number;
    kind: LogKind;
    subject: string;
    content_hash: string;
    previous_hash: string | null;
    hash: string;
    at: string;
  };
  school_class: {
    class_id: string;
    name: string;
    colour: ClassColour;
    key_stage: KeyStage;
    /** How its last lesson was started. */
    last_mode: LessonMode | null;
    last_minutes: number | null;
    made_at: string;
    put_away_at: string | null;
  };
  lesson: {
    lesson_id: string;
    class_id: string;
    /** One lesson at a time holds a colour: the database says so too. */
    class_colour: ClassColour;
    started_at: string;
    ends_at: string;
    ended_at: string | null;
    /** The lesson as it now is, as JSON. */
    whole: string;
  };
  /** What children asked to have opened. */
  site_wish: {
    wish_id: string;
    lesson_id: string | null;
    device_id: string;
    device_number: number | null;
    site: string;
    address: string;
    reason: string;
    at: string;
    answer: 'opened' | 'refused' | null;
  };
  /** What adults did in lessons. Only ever added to. */
  lesson_action: {
    action_id: Generated<number>;
    lesson_id: string;
    action: string;
    details: string;
    adult_id: string;
    adult_name: string;
    at: string;
  };
  /** What was done about the accounts of adults. Only ever added to. */
  adult_change: {
    change_id: Generated<number>;
    adult_id: string;
    adult_name: string;
    deed: AdultDeed;
    role: Role | null;
    class_id: string | null;
    until: string | null;
    /** Null: the hub itself. */
    by_adult_id: string | null;
    by_name: string | null;
    at: string;
  };
  /** The one-time link by which an adult chooses a password, one at most. */
  adult_link: {
    adult_id: string;
    link_id: string;
    salt: string;
    token_hash: string;
    ends_at: string;
    /** Whoever uses it begins anew without a second factor. */
    forgets_factors: Generated<0 | 1>;
  };
  /** What adults did about Chromebooks themselves. Only ever added to. */
  device_action: {
    action_id: Generated<number>;
    device_id: string;
    action: string;
    details: string;
    adult_id: string;
    adult_name: string;
    at: string;
  };
  /** What the hub noticed of devices. Only ever added to. */
  device_alarm: {
    alarm_id: Generated<number>;
    device_id: string;
    reason: string;
    place: string;
    at: string;
  };
  used_nonce: { device_id: string; nonce: string; used_at: string };
  setting: { name: string; value: string };
};

/** A table that came later stands in a file of its own. */
export type HubTables = FirstTables &
  NoticeTables &
  OutcomeTables &
  RegisterTables &
  ClimbTables &
  PushTables &
  SchoolPolicyTables &
  DrillTables &
  SignInTables &
  ReopenedPageTables &
  DslLogTables &
  SchoolBrowserTables;

export type HubStore = Kysely<HubTables>;
/** Inside a transaction: what is written stands or falls together. */
export type HubTransaction = Transaction<HubTables>;
