import type { CompiledLesson, CompiledPolicy } from './compiled-policy.ts';
import type { Decision } from './decision.ts';
import type { ParsedAddress } from './parsed-address.ts';
import { decidingFilter } from './url-filter-list.ts';

/** The lesson that holds at this moment; one that has run out holds nothing. */
export function lessonAt(compiled: CompiledPolicy, now: number): CompiledLesson | undefined {
  return compiled.lesson !== undefined && now < compiled.lesson.until ? compiled.lesson : undefined;
}

/** What a lesson closes. Narrowing comes first, so that it always narrows; it can open nothing. */
export function lessonBlock(
  address: ParsedAddress,
  compiled: CompiledPolicy,
  now: number,
): Decision | undefined {
  const lesson = lessonAt(compiled, now);
  if (lesson === undefined || lesson.mode === 'preset') return undefined;
  const rule = `lesson ${lesson.version}`;
  if (lesson.mode === 'nothing') return { action: 'block', reason: lesson.because ?? 'lesson-nothing', rule };
  const pointedTo =
    decidingFilter(lesson.sent, address) !== undefined ||
    decidingFilter(lesson.opened, address) !== undefined;
  return pointedTo ? undefined : { action: 'block', reason: 'lesson-only-sent', rule };
}
