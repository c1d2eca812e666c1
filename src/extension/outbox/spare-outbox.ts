import * as z from 'zod/mini';
import type { Lock } from '../platform/lock.ts';
import type { SpareValue } from '../platform/spare-value.ts';
import { deviceNumber } from '../../domain/policy/device-number.ts';
import { reportRecord, type ReportRecord } from './report-record.ts';

/**
 * An event of the report lane that the database would not take. It is the first and only one of a session of its own, so that its
 * text is final from the start: by whatever road and how often it goes, it is the same event.
 */
export const spareEvent = z.object({
  lane: z.literal('report'),
  session: z.string(),
  sequence: z.literal(1),
  id: z.string(),
  text: z.string(),
  bytes: z.number(),
  hash: z.string(),
  deviceNumber: z.nullable(deviceNumber),
  /** The hub has committed it. */
  arrived: z.boolean(),
  /** With which key it was first sent; it stays with that one. Absent: it was not sent yet. */
  sentWith: z.optional(z.enum(['own-key', 'spare-key'])),
});
export type SpareEvent = z.infer<typeof spareEvent>;

/** What of reports could not be written to the database, or not be changed there. */
export const spareContents = z.object({ events: z.array(spareEvent), reports: z.array(reportRecord) });
export type SpareContents = z.infer<typeof spareContents>;

export const emptySpare: SpareContents = { events: [], reports: [] };

/** Its key in `storage.local` and `storage.session`. */
export const spareOutboxKey = 'spareOutbox';

/** Where a report is kept while the database cannot be written. */
export type SpareOutbox = {
  read: () => Promise<SpareContents>;
  /**
   * Changes what is in it, one change after the other. On the disk every report counts as kept.
   *
   * @returns what is in it now, and whether that is on the disk and not only in memory.
   */
  change: (
    how: (before: SpareContents) => SpareContents,
  ) => Promise<{ contents: SpareContents; isOnDisk: boolean }>;
};

export function createSpareOutbox(value: SpareValue<SpareContents>, lock: Lock): SpareOutbox {
  const read = async () => (await value.read()) ?? emptySpare;
  return {
    read,
    change: (how) =>
      lock('spare-outbox', async () => {
        const before = await read();
        const after = how(before);
        if (after === before) return { contents: before, isOnDisk: true };
        if (after.events.length + after.reports.length === 0) {
          await value.remove();
          return { contents: emptySpare, isOnDisk: true };
        }
        const onDisk = { ...after, reports: after.reports.map((report) => ({ ...report, kept: true })) };
        const contents = await value.write(onDisk, after);
        return { contents, isOnDisk: contents === onDisk };
      }),
  };
}

/** The same contents with one report put in, or in the place of an older word about it. */
export function withReport(contents: SpareContents, report: ReportRecord): SpareContents {
  const others = contents.reports.filter(({ eventId }) => eventId !== report.eventId);
  return { ...contents, reports: [...others, report] };
}
