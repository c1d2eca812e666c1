import type { KeyStage } from '../policy/key-stage.ts';
import type { SchoolClass } from '../policy/school-policy.ts';

/** Key stages in which rules of use are accepted where policy says nothing: from year 3, with which key stage 2 begins (needs 6). */
const fromYear3: ReadonlySet<KeyStage> = new Set(['lower-ks2', 'upper-ks2']);

/** Whether a class accepts the rules of use. */
export function acceptsRules({
  rulesOfUse,
  keyStage,
}: Pick<SchoolClass, 'rulesOfUse' | 'keyStage'>): boolean {
  return rulesOfUse ?? fromYear3.has(keyStage);
}
