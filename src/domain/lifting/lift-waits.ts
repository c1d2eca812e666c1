/** Wrong answers in a row before the first wait. Adults mistype, too. */
const freeTries = 2;

/** Waits after the wrong answers that follow, in milliseconds; the last one stays, so that a child who plays with it locks no adult out. */
const waitsMs = [10_000, 30_000, 60_000, 120_000];

/** How long nobody may try again after so many wrong answers in a row, in milliseconds. */
export function waitAfterMs(wrongAnswers: number): number {
  if (wrongAnswers <= freeTries) return 0;
  return waitsMs[Math.min(wrongAnswers - freeTries, waitsMs.length) - 1] ?? 0;
}

/** After every so many wrong answers the shield shows another challenge. */
export const triesAtAChallenge = 3;
