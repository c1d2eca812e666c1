import * as z from 'zod/mini';
import { maximumNumbers } from '../lessons/numbers-from-text.ts';
import { deviceNumber } from '../policy/device-number.ts';

/**
 * For whom a drill is: one class by its colour and the numbers of its register, some numbers, or every Chromebook of the school. The
 * numbers are those that are expected, so that one of which nothing was heard is named.
 */
export const drillScope = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('class'),
    classId: z.uuidv7(),
    /** As it was called when the drill began. */
    className: z.string(),
    /** Of its register as it was; what an older release began has none. */
    numbers: z.optional(z.array(deviceNumber)),
  }),
  z.object({
    kind: z.literal('numbers'),
    numbers: z.array(deviceNumber).check(z.minLength(1), z.maxLength(maximumNumbers)),
  }),
  z.object({
    kind: z.literal('school'),
    /** Of all registers as they were. */
    numbers: z.optional(z.array(deviceNumber)),
  }),
]);
export type DrillScope = z.infer<typeof drillScope>;

/** One Chromebook in a drill. */
export const drilledChromebook = z.object({
  deviceId: z.string(),
  deviceNumber: z.nullable(deviceNumber),
  /** It had a line to the hub when the drill began. */
  wasPresent: z.boolean(),
  /** From the start of the drill until its answer was on the hub's disk, in milliseconds. Null: it did not answer. */
  tookMs: z.nullable(z.int().check(z.nonnegative())),
});
export type DrilledChromebook = z.infer<typeof drilledChromebook>;

/** A drill and its result. */
export const drill = z.object({
  drillId: z.uuidv7(),
  scope: drillScope,
  startedAt: z.iso.datetime(),
  /** Answers are waited for until then; one that comes later is kept as late. */
  endsAt: z.iso.datetime(),
  byName: z.string(),
  chromebooks: z.array(drilledChromebook),
});
export type Drill = z.infer<typeof drill>;

/** How long a drill waits for answers, in milliseconds. */
export const drillLastsMs = 120_000;

/** How one Chromebook stands in a drill. */
export type DrillStanding = 'arrived' | 'late' | 'waiting' | 'silent' | 'away';

/** @param now milliseconds since 1970. */
export function drillStanding(
  { wasPresent, tookMs }: Pick<DrilledChromebook, 'wasPresent' | 'tookMs'>,
  { startedAt, endsAt }: Pick<Drill, 'startedAt' | 'endsAt'>,
  now: number,
): DrillStanding {
  const lastsMs = Date.parse(endsAt) - Date.parse(startedAt);
  if (tookMs !== null) return tookMs <= lastsMs ? 'arrived' : 'late';
  if (now < Date.parse(endsAt)) return wasPresent ? 'waiting' : 'away';
  return wasPresent ? 'silent' : 'away';
}

/** Numbers that a drill is for and of which no Chromebook was heard when it began, in their order. */
export function numbersNotHeard({ scope, chromebooks }: Pick<Drill, 'scope' | 'chromebooks'>): number[] {
  const known = new Set(chromebooks.map(({ deviceNumber: number }) => number));
  return (scope.numbers ?? []).filter((number) => !known.has(number)).toSorted((one, other) => one - other);
}
