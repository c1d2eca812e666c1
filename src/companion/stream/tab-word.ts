import * as z from 'zod/mini';

/** How the line stands, as one tab tells the others (connection.ts). */
const connection = z.union([
  z.object({ kind: z.enum(['connecting', 'live']) }),
  z.object({ kind: z.literal('lost'), since: z.number(), at: z.number() }),
]);

/** Which tab holds the stream and says this; one of an earlier release does not say. */
const holder = z.optional(z.string());

/** What tabs of one browser that share a stream say to each other. Tabs of two releases may: what is not known is passed over. */
const tabWord = z.discriminatedUnion('type', [
  /** From whoever holds the stream, to all: it has just begun to. */
  z.object({ type: z.literal('holding'), holder }),
  /** A frame of the hub, as text. */
  z.object({ type: z.literal('frame'), holder, text: z.string() }),
  z.object({ type: z.literal('connection'), holder, connection }),
  z.object({ type: z.literal('signed-out') }),
  /** From another tab: it has taken in every frame up to `since`, and asks for the rest. */
  z.object({ type: z.literal('follow'), from: z.string(), since: z.number() }),
  /** The answer: what it missed, or that too much is missing (`frames` is then absent). */
  z.object({
    type: z.literal('told'),
    holder,
    to: z.string(),
    frames: z.optional(z.array(z.string())),
    connection: z.optional(connection),
  }),
  /** From a tab that somebody looks at: is the stream held by one that nobody looks at, which the browser slows down? */
  z.object({ type: z.literal('claim'), from: z.string() }),
  /** The answer of a tab that is looked at, too. */
  z.object({ type: z.literal('mine'), to: z.string() }),
]);
export type TabWord = z.infer<typeof tabWord>;

/** @returns undefined for a word that this release does not know. */
export function readTabWord(value: unknown): TabWord | undefined {
  const parsed = tabWord.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
