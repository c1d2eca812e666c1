import * as z from 'zod/mini';
import { deviceDeed, type DeviceDeed } from '../../domain/incidents/device-deed.ts';
import type { ReadEvent } from '../intake/read-batch.ts';

const looseEvent = z.looseObject({
  details: z.looseObject({
    reportId: z.optional(z.uuidv7()),
    reportIds: z.optional(z.array(z.uuidv7()).check(z.maxLength(50))),
  }),
});

/** What an event says was done at the Chromebook. `reportIds` is undefined where the event names none. */
export type ReadDeed = { deed: DeviceDeed; reportIds: readonly string[] | undefined };

/**
 * What was done at a Chromebook, also where a newer release says it in words that this one does not know.
 *
 * @returns undefined for an event of another kind, or one in which nothing of it can be read.
 */
export function readDeviceDeed({ kind, text }: ReadEvent): ReadDeed | undefined {
  if (kind !== 'shield-lifted' && kind !== 'lift-refused' && kind !== 'report-dealt-with') return undefined;
  const parsed = looseEvent.safeParse(JSON.parse(text));
  if (!parsed.success) return undefined;
  const { reportId, reportIds, ...details } = parsed.data.details;
  const deed = deviceDeed.safeParse({ ...details, deed: kind });
  if (!deed.success) return undefined;
  return { deed: deed.data, reportIds: reportIds ?? (reportId === undefined ? undefined : [reportId]) };
}

/** Whether a sealed code was used up by it. */
export function usesSealedCode({ deed }: ReadDeed): boolean {
  return deed.deed === 'shield-lifted' && deed.sealedCode !== undefined;
}
