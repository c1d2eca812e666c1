import * as z from 'zod/mini';

/**
 * Each session has two lanes, each with its own sequence, hash chain and acknowledgement, so that a child's
 * report never queues behind routine events (design, truth 5).
 */
export const lane = z.enum(['report', 'routine']);
export type Lane = z.infer<typeof lane>;
