import type { Role } from '../../domain/people/role.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { adultsToTell } from './adults-to-tell.ts';
import type { NoticeOutbox } from './notice-outbox.ts';
import type { NoticeRoadName } from './notice-road.ts';

/** Nobody has seen a press for so long, in milliseconds: then that is said too. */
export const unseenAfterMs = 120_000;

/** Whom to tell of a press, and how. */
export type PressNotice = {
  alertId: string;
  /** When the hub heard of it. */
  at: string;
  /** `press-unseen` does not leave any more once somebody has seen it. */
  kind: 'press' | 'press-unseen';
  road: NoticeRoadName;
  adultIds: readonly string[];
  /** For which roles they are told; absent where it does not hang on one. */
  roles?: readonly Role[];
  notBefore?: Date;
};

/** Tells adults of a press: "help needed", when, and no more. Each adult once for each kind, however often it is said. */
export async function tellOfPress(
  transaction: HubTransaction,
  notices: NoticeOutbox,
  { alertId, at, kind, road, adultIds, ...when }: PressNotice,
  now: Date,
): Promise<void> {
  for (const adultId of adultIds) {
    const draft = { road, adultId, about: alertId, content: { kind, at }, ...when } as const;
    await notices.keep(transaction, draft, now);
  }
}

/** Tells whom the school has chosen of a new press by mail: at once, and after a while whoever is told of one that nobody has seen. */
export async function mailOfPress(
  transaction: HubTransaction,
  notices: NoticeOutbox,
  press: { alertId: string; at: string },
  now: Date,
): Promise<void> {
  if (!notices.has('mail')) return;
  for (const kind of ['press', 'press-unseen'] as const) {
    const whom = await adultsToTell(transaction, kind, now);
    const later = kind === 'press' ? {} : { notBefore: new Date(now.getTime() + unseenAfterMs) };
    await tellOfPress(transaction, notices, { ...press, kind, road: 'mail', ...whom, ...later }, now);
  }
}
