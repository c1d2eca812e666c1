import * as z from 'zod/mini';

/**
 * Why the screen rests: what the lesson or policy says, that the lesson is over and it is time to log off, or that nobody has touched
 * it for a while.
 */
export const restKind = z.enum(['withdrawn', 'eyes-up', 'log-off', 'no-lesson', 'left-alone']);
export type RestKind = z.infer<typeof restKind>;

/** Its key in `storage.session`: there as long as the screen rests. */
export const restKindKey = 'rest';
