import * as z from 'zod/mini';
import { attention } from '../../contracts/stream/board.ts';

/** Why somebody should look at a device, and up to which event that was reckoned. */
export const deviceAttention = z.object({
  reasons: z.array(attention),
  upTo: z.object({ eventId: z.string(), session: z.string(), sequence: z.int() }),
});
export type DeviceAttention = z.infer<typeof deviceAttention>;
