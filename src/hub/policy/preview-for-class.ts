import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { PreviewResponse } from '../../contracts/http/preview.ts';
import { concernPhrases } from '../../domain/concerns/concern-phrases.ts';
import { compilePolicy } from '../../domain/decisions/compile-policy.ts';
import type { Lesson } from '../../domain/decisions/lesson.ts';
import { previewOf } from '../../domain/decisions/preview.ts';
import { screenRest } from '../../domain/lessons/screen-rest.ts';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import { policyOfPart } from '../../domain/policy/deciding-policy.ts';
import { strictestClass } from '../../domain/policy/strictest-class.ts';
import { lessonForDevice } from '../lessons/lesson-for-device.ts';
import { runningLessons } from '../lessons/running-lessons.ts';
import { findClass } from '../store/class-store.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { schoolPolicyNow } from '../store/school-policy-store.ts';
import { chromebooksByPolicy } from './chromebooks-by-policy.ts';

/**
 * What a class would see of an address or a search, decided as its Chromebooks decide it. Reads, and keeps nothing. A lesson that runs
 * counts as it is for the whole class: links that went to some numbers alone do not unless one of them is named, nor that a screen rests
 * for a moment.
 *
 * @throws CodedError `class-unknown`.
 */
export async function previewForClass(
  store: HubStore,
  { classId, tried, number = null }: { classId: string; tried: string; number?: number | null | undefined },
  now: Date,
): Promise<PreviewResponse> {
  const schoolClass = await findClass(store, classId);
  if (schoolClass === undefined || schoolClass.putAway === true) throw new CodedError('class-unknown');
  const { colour } = schoolClass;
  const known = await schoolPolicyNow(store);
  const chromebooks = await chromebooksByPolicy(store, known?.fingerprint, now, colour);
  const running = (await runningLessons(store, now)).lessons.find((one) => one.classId === classId);
  const inLesson = running !== undefined;
  const nothing = { policy: null, answer: null, withoutLesson: null, inLesson, restsNow: false, chromebooks };
  if (known === undefined) return nothing;
  const policy = policyOfPart(known.part);
  const ofColour = policy.classes.find((one) => one.colour === colour);
  const held = ofColour ?? strictestClass(policy);
  const at = now.getTime();
  const phrases = concernPhrases(
    (policy.concernPhrases ?? []).map((phrase, index) => ({ ...phrase, id: String(index + 1) })),
  );
  const ask = (lesson?: Lesson) =>
    previewOf(tried, compilePolicy(policy, held?.colour ?? 'none', lesson), phrases, at);
  const alone = ask();
  const answer = running === undefined ? alone : ask(lessonOf(running, number));
  const isChanged = JSON.stringify(alone) !== JSON.stringify(answer);
  return {
    policy: { at: known.at, hasClass: ofColour !== undefined, heldAs: held?.name ?? null },
    answer,
    withoutLesson: isChanged ? alone : null,
    inLesson,
    restsNow: !inLesson && screenRest(policy, undefined, at) !== undefined,
    chromebooks,
  };
}

function lessonOf(running: ClassLesson, number: number | null): Lesson {
  const { mode, sent, opened } = lessonForDevice(running, number);
  return {
    version: running.version,
    mode,
    sent: sent.map(({ address }) => address),
    opened,
    until: Date.parse(running.endsAt),
  };
}
