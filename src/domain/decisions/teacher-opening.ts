import type { TeacherMayOpen } from '../policy/teacher-may-open.ts';

/** Categories that show other pages under a host of their own; opening one would open everything. No lesson can. */
const neverForALesson = new Set(['proxies-vpn', 'translation', 'archive', 'reader', 'ai-chat']);

/** Whether a lesson may open a site of a blocked category. */
export function teacherMayOpenCategory(category: string, mayOpen: TeacherMayOpen): boolean {
  return mayOpen === 'sites-and-categories' && !neverForALesson.has(category);
}
