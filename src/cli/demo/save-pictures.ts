import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Film } from './film.ts';
import type { Films } from './follow-press.ts';
import type { Step, StepTaken } from './step.ts';

/** What a step shows is on the screen a frame or two after it, in milliseconds. */
const frameLagMs = 50;

/** Writes a picture of each side at each step: `chromebook-<step>.png` and `teacher-<step>.png`. */
export function savePictures(folder: string, films: Films, taken: readonly StepTaken[]): void {
  mkdirSync(folder, { recursive: true });
  const covered = taken.find(({ step }) => step === 'covered')?.at ?? Number.POSITIVE_INFINITY;
  for (const { step, at } of taken) {
    const time = timeOfPicture(step, at);
    const chromebook = at >= covered && films.shield !== undefined ? films.shield : films.page;
    save(join(folder, `chromebook-${step}.png`), chromebook, time);
    if (films.teacher !== undefined) save(join(folder, `teacher-${step}.png`), films.teacher, time);
  }
}

/** At the press nothing had happened yet; at the end nothing more happens, and the newest picture is the one. */
function timeOfPicture(step: Step, at: number): number {
  if (step === 'pressed') return at;
  return step === 'seen' ? Number.POSITIVE_INFINITY : at + frameLagMs;
}

function save(file: string, film: Film, time: number): void {
  const frame = film.at(time);
  if (frame === undefined) throw new Error(`there is no picture for ${file}`);
  writeFileSync(file, frame.png);
}
