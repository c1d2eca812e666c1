import { startClassroom } from '../browser/support/classroom.ts';
import { blockedPage } from './blocked-page.ts';
import { printBoard } from './board.ts';
import { printCompanion } from './companion.ts';
import { printDecision } from './decision-in-chromium.ts';
import { printDelivery } from './delivery.ts';
import { printIntake } from './intake.ts';
import { printMemory } from './memory.ts';
import { heavyPageLoad, lightPageLoad } from './page-load.ts';
import { printOwnPages } from './own-pages.ts';
import { policyToEnforced } from './policy-to-enforced.ts';
import { pressOnHungPage } from './press-on-hung-page.ts';
import { pressToBlack } from './press-to-black.ts';
import { pressToShown } from './press-to-shown.ts';
import { pressToStored } from './press-to-stored.ts';
import { printPublish } from './publish.ts';
import { startPage } from './start-page.ts';
import { startBareChromebook } from './support/bare-chromebook.ts';
import type { Bench } from './support/bench.ts';
import { printVerification } from './verification.ts';
import { printComparison } from './support/comparison.ts';

const benches: Record<string, Bench> = {
  'press-to-black': pressToBlack,
  'press-on-hung-page': pressOnHungPage,
  'press-to-stored': pressToStored,
  'press-to-shown': pressToShown,
  'policy-to-enforced': policyToEnforced,
  'blocked-page': blockedPage,
  'start-page': startPage,
  'page-load-light': lightPageLoad,
  'page-load-heavy': heavyPageLoad,
};

/** What needs no Chromebook. */
const alone: Record<string, () => Promise<void>> = {
  board: printBoard,
  companion: printCompanion,
  intake: printIntake,
  publish: printPublish,
  verification: printVerification,
};
const besides = ['decision', 'own-pages', 'delivery', 'memory'];

// `npm run bench` runs all; `npm run bench -- press-to-black memory` those that are named.
const named = process.argv.slice(2);
const withChromebook = [...Object.keys(benches), ...besides];
const known = [...withChromebook, ...Object.keys(alone)];
const wrong = named.filter((name) => !known.includes(name));
if (wrong.length > 0) {
  console.error(`There is no benchmark "${wrong.join('", "')}". There are: ${known.join(', ')}.`);
  process.exit(2);
}
const chosen = (name: string) => named.length === 0 || named.includes(name);

if (withChromebook.some(chosen)) await runWithChromebook();
for (const [name, print] of Object.entries(alone)) if (chosen(name)) await print();

async function runWithChromebook(): Promise<void> {
  const room = await startClassroom();
  const bare = await startBareChromebook(room.school.pages.host);
  try {
    for (const [name, bench] of Object.entries(benches)) {
      if (!chosen(name)) continue;
      printComparison({ ...bench, ...(await bench.measure({ room, bare })) });
    }
    if (chosen('decision')) await printDecision(bare);
    if (chosen('own-pages')) await printOwnPages(room, bare);
    if (chosen('delivery')) await printDelivery(room, bare);
    if (chosen('memory')) await printMemory(room);
  } finally {
    await bare.close();
    await room.close();
  }
}
