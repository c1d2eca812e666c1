import * as z from 'zod/mini';

/** Stages of the English national curriculum in a primary school, key stage 2 in its two halves. */
export const keyStage = z.enum(['eyfs', 'ks1', 'lower-ks2', 'upper-ks2']);
export type KeyStage = z.infer<typeof keyStage>;
