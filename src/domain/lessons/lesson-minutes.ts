import * as z from 'zod/mini';

/** How long a lesson lasts, in minutes. A lesson without an end is none: everything it sets lapses by itself. */
export const lessonMinutes = z.int().check(z.gte(5), z.lte(480));

/** What a first lesson of a class lasts unless somebody says otherwise, in minutes. */
export const usualLessonMinutes = 45;
