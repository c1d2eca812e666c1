import * as z from 'zod/mini';

/** Pictures that a tile of the start page can show. */
export const startPictures = [
  'animals',
  'art',
  'book',
  'clock',
  'code',
  'film',
  'globe',
  'history',
  'letters',
  'maths',
  'music',
  'news',
  'nature',
  'science',
  'sport',
  'star',
  'typing',
] as const;

/** A site as a picture tile on the start page. Showing it does not open it: `allowedSites` and the preset do. */
export const startSite = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(40)),
  address: z.string().check(
    z.maxLength(2_048),
    z.regex(/^https?:\/\/[^\s/?#]+(?:[/?#][^\s]*)?$/i, {
      error: 'must be an address such as https://www.bbc.co.uk/bitesize',
    }),
  ),
  picture: z.optional(z.enum(startPictures)),
});
export type StartSite = z.infer<typeof startSite>;
