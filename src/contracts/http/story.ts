import * as z from 'zod/mini';
import { classColour } from '../../domain/policy/class-colour.ts';

/** `GET`: what happened on a Chromebook since this morning, in order. No address, and not what a child said: those open by a look. */
export const storyPath = (deviceId: string) => `/api/devices/${deviceId}/story`;

/** `POST`: which sites were refused there, minute by minute. The look is recorded. */
export const blockLooksPath = (deviceId: string) => `/api/devices/${deviceId}/block-looks`;

/** How far back a story reaches, in milliseconds. */
export const storyReachesMs = 12 * 60 * 60 * 1_000;

/** One thing that happened. A companion passes over a kind that it does not know. */
export const storyEntry = z.looseObject({
  /** By the hub's clock. */
  at: z.iso.datetime(),
  kind: z.string(),
  /** With `adult-acted` the action, with `adult-noted` the deed, with `lesson` what was done in it, with `session` the event's kind, with `noticed` the reason. */
  what: z.optional(z.string()),
  byName: z.optional(z.string()),
  className: z.optional(z.string()),
  /** With `lesson` and `withdraw` the reason that the adult gave. */
  note: z.optional(z.string()),
  colour: z.optional(classColour),
  /** With `blocked`: how many addresses, and the last minute of it. */
  blocks: z.optional(z.int()),
  until: z.optional(z.iso.datetime()),
  /** It is told to those who read for the DSL alone. */
  forDsl: z.optional(z.boolean()),
});
export type StoryEntry = z.infer<typeof storyEntry>;

export const storyResponse = z.looseObject({ since: z.iso.datetime(), entries: z.array(storyEntry) });
export type StoryResponse = z.infer<typeof storyResponse>;

export const blockLooksResponse = z.looseObject({
  /** `site` is empty for what is no address of the web. */
  blocks: z.array(z.looseObject({ minute: z.iso.datetime(), site: z.string(), blocks: z.int() })),
});
export type BlockLooksResponse = z.infer<typeof blockLooksResponse>;
