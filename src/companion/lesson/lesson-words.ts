import type { LessonMode } from '../../domain/decisions/lesson.ts';

/** What a class may reach in a lesson, in the words of the screen. */
export const modeWords: Record<LessonMode, { name: string; meaning: string }> = {
  preset: { name: 'The usual sites', meaning: 'What the school’s policy opens for this class.' },
  'only-sent': { name: 'Only what I send', meaning: 'Links that you send or open in this lesson, and help.' },
  nothing: { name: 'No pages', meaning: 'Help stays in reach; nothing else opens.' },
};
