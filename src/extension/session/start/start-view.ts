import * as z from 'zod/mini';
import { helpLink } from '../../../domain/policy/help-link.ts';
import { startPictures } from '../../../domain/policy/start-site.ts';

/** A tile that leads somewhere. Its address was open when the view was made; whether it still is shows when it is asked for. */
const placeTile = z.object({
  name: z.string(),
  address: z.string(),
  picture: z.optional(z.enum(startPictures)),
});
export type PlaceTile = z.infer<typeof placeTile>;

/**
 * What the start page shows, made by the worker and kept, so that the page is there at once and without any network. It holds nothing
 * about the child.
 */
export const startView = z.object({
  /** Of what it was made: the same as that of the rules that stand. */
  key: z.string(),
  /** There is no policy yet. */
  noPolicy: z.boolean(),
  /** Search engines that are open, the first one first; with `{query}` in the place of the words. */
  engines: z.array(z.object({ id: z.string(), name: z.string(), resultsAddress: z.string() })),
  /** Where the teacher sent the class. */
  sent: z.array(placeTile),
  places: z.array(placeTile),
  help: z.array(helpLink),
});
export type StartView = z.infer<typeof startView>;

/** Its key in `storage.local`. */
export const startViewKey = 'startView';
