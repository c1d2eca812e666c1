import type { ByAdult } from '../../domain/lessons/class-lesson.ts';
import type { HubStore } from './hub-tables.ts';

/** What was looked at, beside registers: a press, the log, an entry of it, a decision about a page, what a class wished for, what happened on a Chromebook. */
export type RecordLookKind = 'press' | 'log' | 'log-record' | 'reopening' | 'wishes' | 'story';

/** A look at what can be tied to a child. It carries no name of one. */
export type RecordLookToKeep = {
  kind: RecordLookKind;
  subject?: string;
  deviceNumber?: number | null;
  /** When that happened which was looked at. */
  aboutAt?: string;
};

export async function keepRecordLook(
  store: HubStore,
  { kind, subject, deviceNumber, aboutAt }: RecordLookToKeep,
  by: ByAdult,
  at: Date,
): Promise<void> {
  await store
    .insertInto('record_look')
    .values({
      adult_id: by.adultId,
      adult_name: by.name,
      kind,
      subject: subject ?? null,
      device_number: deviceNumber ?? null,
      about_at: aboutAt ?? null,
      at: at.toISOString(),
    })
    .execute();
}
