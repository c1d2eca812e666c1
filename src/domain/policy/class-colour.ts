import * as z from 'zod/mini';

/** Colours a class can log in with, told apart by name and animal as well as by sight. */
export const classColours = [
  'red',
  'orange',
  'yellow',
  'green',
  'turquoise',
  'blue',
  'purple',
  'pink',
  'brown',
  'grey',
] as const;

export const classColour = z.enum(classColours);
export type ClassColour = z.infer<typeof classColour>;
