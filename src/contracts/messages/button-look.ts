import * as z from 'zod/mini';

/** Where the help button can stand, in the order in which one tap after the other moves it. */
export const buttonCorners = ['bottom-right', 'bottom-left', 'top-left', 'top-right'] as const;

export const buttonCorner = z.enum(buttonCorners);
export type ButtonCorner = z.infer<typeof buttonCorner>;

/** What the help button shows to whoever reads it across the room, and in which corner. All of it ready to be drawn. */
export const buttonLook = z.looseObject({
  corner: buttonCorner,
  /** Of this Chromebook; empty while it is not known. */
  number: z.string(),
  /** The class's colour and the ink that is read on it, as in style sheets; absent while no class is known. */
  ground: z.optional(z.string()),
  ink: z.optional(z.string()),
  /** In the child's language: the word on the button, what it does, and what its grip does. */
  word: z.string(),
  label: z.string(),
  move: z.string(),
  /** BCP 47 tag of those words. */
  language: z.string(),
});
export type ButtonLook = z.infer<typeof buttonLook>;
