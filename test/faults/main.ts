/** `npm run faults`: see docs/faults.md. */
import { endAllSchools, runInBrowsers } from './browser/run-in-browsers.ts';
import { faultSettings, reportFile } from './fault-settings.ts';
import { writeReport } from './write-report.ts';
import { keptSeeds } from './simulation/kept-seeds.ts';
import { usePlainCrypto } from './simulation/plain-crypto.ts';
import { runHistories } from './simulation/run-histories.ts';
import { runHistory } from './simulation/run-history.ts';

const say = (text: string) => console.log(text);
const settings = faultSettings(process.argv.slice(2));
const { first, histories, browser, schools } = settings;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void endAllSchools().then(() => process.exit(130)));
}

if (settings.seed !== undefined) {
  process.exitCode = await tellOne(settings.seed);
} else if (settings.run !== undefined) {
  const report = await runInBrowsers(settings.run, 1, 1, say);
  process.exitCode = report.failed.length > 0 ? 1 : 0;
} else {
  process.exitCode = await runAll();
}

/** One history, step by step. */
async function tellOne(seed: number): Promise<number> {
  const giveBack = usePlainCrypto();
  const { story, faults, made, stored, givenUp } = await runHistory(seed);
  giveBack();
  for (const step of story) say(step);
  say(`${made} events made, ${stored} in the hub, ${givenUp} given up and named.`);
  for (const fault of faults) say(`FAULT: ${fault}`);
  return faults.length > 0 ? 1 : 0;
}

async function runAll(): Promise<number> {
  const again = await Promise.all(keptSeeds.map(({ seed }) => runHistories(seed, 1, say)));
  const keptFailed = again.flatMap(({ failed }) => failed);
  say(`${keptSeeds.length} kept histories: ${keptFailed.length === 0 ? 'whole' : 'FAILED'}`);
  // At once, since browsers mostly wait; what the simulator takes from them makes their moments the more random.
  const [simulated, real] = await Promise.all([
    runHistories(first, histories, say),
    runInBrowsers(first, browser, schools, say),
  ]);
  say(
    `${simulated.histories} histories in ${Math.round(simulated.seconds)} seconds: ${simulated.made} events made, ${simulated.stored} in the hub, ${simulated.givenUp} given up and named, ${simulated.failed.length} FAILED`,
  );
  say(
    `${real.runs} runs with Chromium and hub processes in ${Math.round(real.seconds)} seconds: ${real.presses} presses, ${real.kept} events seen kept, ${real.failed.length} FAILED`,
  );
  const report = reportFile(settings);
  if (report !== undefined) await writeReport(report, first, simulated, real);
  const failed = [...keptFailed, ...simulated.failed];
  for (const { seed, faults } of failed) {
    say(`FAILED: npm run faults -- --seed ${seed}   (${faults.join('; ')})`);
  }
  for (const { seed, faults } of real.failed) {
    say(`FAILED: npm run faults -- --run ${seed}   (${faults.join('; ')})`);
  }
  return failed.length + real.failed.length > 0 ? 1 : 0;
}
