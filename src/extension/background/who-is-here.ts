import { keptLesson, keptLessonKey } from '../access/lesson-in-force.ts';
import { signedInAccount } from '../access/signed-in-account.ts';
import { chromeosHere } from '../device/chromeos/chromeos-here.ts';
import type { DeviceFacts } from '../device/device-facts.ts';
import { enteredNumber, enteredNumberKey } from '../device/entered-number.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { storedValue } from '../platform/value-store.ts';
import { signInAnswers } from '../../domain/sign-in/sign-in-answers.ts';
import { createWhoIsHere, factsOf, type Here } from '../session/sign-in/who-is-here.ts';
import { facts, keptNumber, now } from './kept.ts';

/** What was answered since this Chromebook was started. */
export const answers = storedValue('session', 'signInAnswers', signInAnswers);
/** The number that an adult entered. */
export const entered = storedValue('local', enteredNumberKey, enteredNumber);
const lesson = storedValue('local', keptLessonKey, keptLesson);

/** Who sits here, as far as this Chromebook knows. */
export const whoIsHere = createWhoIsHere({
  account: ({ chromeosFake }) => signedInAccount(chromeosFake),
  assetId: async ({ chromeosFake }) => (await chromeosHere(chromeosFake)).assetId(),
  numberByAdult: async () => (await keptNumber.read())?.deviceNumber,
  enteredNumber: entered.read,
  async lesson() {
    const kept = await lesson.read();
    return kept === undefined || kept.until <= now() ? undefined : kept.classColour;
  },
  tapped: async () => (await answers.read())?.tapped,
  reportFailure,
});

/** Writes it where every page and every event reads it. The same again writes nothing. */
export async function keepFacts(here: Here): Promise<DeviceFacts> {
  const known = factsOf(here);
  const before = await facts.read();
  if (before?.deviceNumber !== known.deviceNumber || before.classColour !== known.classColour) {
    await facts.write(known);
  }
  return known;
}
