import { previewPath, previewResponse, type PreviewResponse } from '../../contracts/http/preview.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { reasonWords } from '../decision/reason-words.ts';

/** Whether what a lesson opened or sent is open for its class; if not, why, as the rest of a sentence. */
export type Opening = { opens: true } | { opens: false; why: string };

/** Of which Chromebooks it is asked: a class, and one number of it where a link was sent to some alone. */
export type OpeningFor = { classId: string; number?: number | undefined };

/**
 * Asks what becomes of an address that a lesson has opened or sent: the school's policy may keep it closed all the same.
 *
 * @returns undefined where the hub was told no policy, or does not answer.
 */
export async function askOpening(
  ask: AskHub,
  { classId, number }: OpeningFor,
  address: string,
): Promise<Opening | undefined> {
  const body = { classId, tried: address, ...(number === undefined ? {} : { number }) };
  try {
    return openingOf(await ask({ method: 'POST', path: previewPath, body }, previewResponse));
  } catch {
    // What was opened is opened; only its outcome is not known.
    return undefined;
  }
}

function openingOf({ answer, withoutLesson }: PreviewResponse): Opening | undefined {
  const decision = answer?.decision;
  if (decision === undefined) return undefined;
  if (decision.action !== 'block') return { opens: true };
  if (decision.reason === 'lesson-nothing') {
    return { opens: false, why: 'it stays closed as long as the lesson opens no pages.' };
  }
  // A lesson of sent pages alone says that nothing was sent where policy lets it send nothing.
  const { reason } =
    decision.reason === 'lesson-only-sent' ? (withoutLesson?.decision ?? decision) : decision;
  const words = reason === 'lesson-only-sent' ? '' : reasonWords(reason);
  return { opens: false, why: `the school’s policy keeps it closed${words === '' ? '.' : `: ${words}`}` };
}
