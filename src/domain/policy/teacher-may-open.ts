import * as z from 'zod/mini';

/** How far a lesson may widen what policy leaves open, from nothing to most. docs/policy.md has the lattice. */
export const teacherMayOpenLevels = ['nothing', 'sites', 'sites-and-categories'] as const;

export const teacherMayOpen = z.enum(teacherMayOpenLevels);
export type TeacherMayOpen = z.infer<typeof teacherMayOpen>;

/** Sites that no list says anything about, so that the teacher of a strict preset can send a class somewhere. */
export const defaultTeacherMayOpen: TeacherMayOpen = 'sites';
