import type * as z from 'zod/mini';

/** What a column of JSON says; undefined where this release cannot read it, whichever release wrote it. */
export function readKept<Schema extends z.ZodMiniType>(
  schema: Schema,
  text: string,
): z.output<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
