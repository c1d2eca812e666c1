import * as z from 'zod/mini';

/** What can be cleared at the end of a lesson, in Chrome's own words (chrome.browsingData). */
export const clearableData = ['cookies', 'cache', 'site-storage', 'history', 'form-data'] as const;

/** What pupils see outside lesson time. */
export const outsideLessonChoices = ['preset', 'rest'] as const;

/** What follows on "I pressed by mistake": the shield stays until an adult lifts it, or leads to the start page after a wait. */
export const mistakeChoices = ['shield-stays', 'start-page'] as const;

export const clearable = z.enum(clearableData);
export type Clearable = z.infer<typeof clearable>;
