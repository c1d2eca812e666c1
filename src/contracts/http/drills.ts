import * as z from 'zod/mini';
import { drill } from '../../domain/drills/drill.ts';
import { maximumNumbers } from '../../domain/lessons/numbers-from-text.ts';
import { deviceNumber } from '../../domain/policy/device-number.ts';

/** `GET`: drills that were held, newest first. `POST`: begins one; the id is made by whoever asks, so that asking twice begins one. */
export const drillsPath = '/api/drills';
/** `GET`: one drill with its result as it now is. */
export const drillPath = (drillId: string) => `${drillsPath}/${drillId}`;

export const startDrillRequest = z.strictObject({
  drillId: z.uuidv7(),
  scope: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('class'), classId: z.uuidv7() }),
    z.strictObject({
      kind: z.literal('numbers'),
      numbers: z.array(deviceNumber).check(z.minLength(1), z.maxLength(maximumNumbers)),
    }),
    z.strictObject({ kind: z.literal('school') }),
  ]),
});
export type StartDrillRequest = z.infer<typeof startDrillRequest>;

export const drillResponse = z.looseObject({ drill });
export const drillsResponse = z.looseObject({ drills: z.array(drill) });
