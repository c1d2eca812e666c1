import type { DeviceDeed } from '../../domain/incidents/device-deed.ts';
import { outcome, type Outcome } from '../../domain/incidents/outcome.ts';

/** What an adult noted, for adults. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  'talked-with-child': 'talked with the child',
  'gave-advice': 'gave advice',
  'page-was-harmless': 'the page was harmless',
  'pressed-by-mistake': 'it was pressed by mistake',
  'passed-to-dsl': 'passed to the DSL',
  'page-stays-closed': 'the page stays closed',
  'parents-told': 'told the parents',
  'parents-to-be-told': 'parents are to be told',
  'something-else': 'something else',
};

/** One deed at the Chromebook in the history of a press. A note that was written there stands beside it, not in it. */
export function deedWords(deed: DeviceDeed): string {
  if (deed.deed === 'lift-refused') {
    const what = deed.by === 'sealed-code' ? 'sealed code' : 'answer';
    return `somebody typed a wrong ${what} to lift the shield (${deed.wrongAnswers} in a row)`;
  }
  if (deed.deed === 'report-dealt-with') {
    const known = outcome.safeParse(deed.outcome);
    return `what was done: ${known.success ? outcomeWords[known.data] : 'something that only a newer release knows'}`;
  }
  if (deed.sealedCode !== undefined) {
    return `the shield was lifted with sealed code ${deed.sealedCode.place} of sheet ${deed.sealedCode.sheet}`;
  }
  return deed.by === 'challenge'
    ? 'the shield was lifted with an answer of the companion, without a network'
    : 'the shield was lifted';
}
