import type { SchoolPolicy } from '../../domain/policy/school-policy.ts';

/** What "I pressed by mistake" leads to. Without a word of policy the shield stays until an adult lifts it. */
export function mistakeLeadsTo(
  policy: Pick<SchoolPolicy, 'pressedByMistake'> | undefined,
): NonNullable<SchoolPolicy['pressedByMistake']> {
  return policy?.pressedByMistake ?? 'shield-stays';
}
