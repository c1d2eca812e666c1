import { v7 } from 'uuid';
import type { Classroom } from './classroom.ts';

/** Asks the hub as the signed-in adult does. @returns its answer. */
async function asTeacher(room: Classroom, path: string, body: unknown): Promise<unknown> {
  return room.school.teacher.page.evaluate(
    async (to, said) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(to, { method: 'POST', headers, body: JSON.stringify(said) });
      if (!answer.ok) throw new Error(await answer.text());
      return (await answer.json()) as unknown;
    },
    path,
    body,
  );
}

/** Writes down the red class. @returns its id. */
export async function writeClass(room: Classroom): Promise<string> {
  const words = { name: 'Robins', colour: 'red', keyStage: 'lower-ks2' };
  const { schoolClass } = (await asTeacher(room, '/api/classes', words)) as {
    schoolClass: { classId: string };
  };
  return schoolClass.classId;
}

/** Starts a lesson of that class. @returns its id. */
export async function startLesson(room: Classroom, classId: string): Promise<string> {
  const lessonId = v7();
  await asTeacher(room, '/api/lessons', { lessonId, classId, mode: 'preset', minutes: 45 });
  return lessonId;
}

/** "End for all". */
export async function endForAll(room: Classroom, lessonId: string): Promise<void> {
  await asTeacher(room, `/api/lessons/${lessonId}/actions`, { action: 'end' });
}
