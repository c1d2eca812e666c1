import * as z from 'zod/mini';

const word = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { error: 'must be one word of small letters, digits and -' }));
const shortText = z.string().check(z.minLength(1), z.maxLength(200));

/** A parameter that the address of a strict search carries. */
export const strictParameter = z.strictObject({ name: shortText, value: shortText });

/** A search engine that the catalogue does not know, defined in full. Its name then stands in `approvedEngines`. */
export const ownEngine = z.strictObject({
  name: word,
  title: z.optional(shortText),
  hosts: z.array(shortText).check(z.minLength(1, { error: 'must name at least one host' })),
  queryParameters: z
    .array(shortText)
    .check(z.minLength(1, { error: 'must name the parameter that carries the words, such as "q"' })),
  resultsAddress: z.string().check(
    z.maxLength(500),
    z.regex(/^https:\/\/[^{]*\{query\}[^{]*$/, {
      error: 'must be an https address with {query} in the place of the words',
    }),
  ),
  strictParameters: z.optional(z.array(strictParameter)),
  /** Made for children, so that it opens before the class was taught to search safely. */
  childSafe: z.optional(z.boolean()),
});
export type OwnEngine = z.infer<typeof ownEngine>;
