import * as z from 'zod/mini';

/**
 * A Chromebook answers a drill. It goes the way of a press, in the press's lane, and is a kind of its own: no mark on a press could ever
 * make a real one look like practice, and an older hub keeps it as something that it does not know.
 */
export const drillAnsweredDetails = z.strictObject({ drillId: z.uuidv7() });
