import * as z from 'zod/mini';
import { classColour } from '../../domain/policy/class-colour.ts';
import { deviceNumber } from '../../domain/policy/device-number.ts';

/** `GET`: browsers that the school marked as its own. `POST`: marks the browser that asks. */
export const schoolBrowsersPath = '/api/school-browsers';
/** `DELETE`: that browser is not the school's any more. */
export const schoolBrowserPath = (browserId: string) => `${schoolBrowsersPath}/${browserId}`;

/** What a computer is called, as in "Laptop of class 3". It stands in a list that adults read who see no child's name. */
export const browserLabel = z
  .string()
  .check(
    z.trim(),
    z.minLength(1),
    z.maxLength(60),
    z.regex(/^[^\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]*$/u),
  );

export const markBrowserRequest = z.strictObject({ label: browserLabel });
export type MarkBrowserRequest = z.infer<typeof markBrowserRequest>;

/** A record of what was done: who, and when. */
const doneBy = z.looseObject({ byName: z.string(), at: z.iso.datetime() });

export const schoolBrowser = z.looseObject({
  browserId: z.string(),
  label: z.string(),
  marked: doneBy,
  /** Absent as long as it is the school's. */
  unmarked: z.optional(doneBy),
  /** When names were last fetched to be kept there; absent where they never were. */
  namesFetchedAt: z.optional(z.iso.datetime()),
  /** The browser that asks is this one. */
  isHere: z.boolean(),
});
export type SchoolBrowser = z.infer<typeof schoolBrowser>;

/** The newest mark first. */
export const schoolBrowsersResponse = z.looseObject({ browsers: z.array(schoolBrowser) });

/**
 * `GET`: names to be kept for when there is no network, by a marked browser alone (`browser-not-marked`), of the classes whose names the
 * adult may see. The look is recorded, once a day for each class.
 */
export const namesToKeepPath = '/api/register/names-to-keep';

export const namesOfClass = z.looseObject({
  classId: z.uuidv7(),
  className: z.string(),
  classColour,
  children: z.array(z.looseObject({ number: deviceNumber, name: z.string(), since: z.iso.datetime() })),
});
export type NamesOfClass = z.infer<typeof namesOfClass>;
export const namesToKeepResponse = z.looseObject({ classes: z.array(namesOfClass) });
