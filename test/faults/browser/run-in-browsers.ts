import { setTimeout as pause } from 'node:timers/promises';
import { fates } from './bad-line.ts';
import { startFaultySchool, type FaultySchool } from './faulty-school.ts';
import { judgeRun } from './judge-run.ts';
import { playRun } from './play-run.ts';
import { runPlan } from './run-plan.ts';

/** What many runs came to. */
export type BrowserReport = {
  runs: number;
  seconds: number;
  /** Events on the disks of the hubs at the end. */
  events: number;
  /** Events that a Chromebook was seen to have kept. */
  kept: number;
  presses: number;
  /** How often each thing struck, by its name. */
  struck: Record<string, number>;
  failed: { seed: number; faults: string[] }[];
};

/** Schools that run now, to be ended when somebody ends the command. */
const running = new Set<FaultySchool>();

/** Ends every browser and hub that runs, and removes what they wrote. */
export async function endAllSchools(): Promise<void> {
  await Promise.allSettled([...running].map((school) => school.close()));
}

/** A run is over by then, however busy the machine is, in milliseconds. */
const endsWithinMs = 300_000;

/** So many runs share a school: enough to be quick, few enough that each `verify` walks a short store. */
const runsToASchool = 25;

/**
 * Plays runs with real Chromium and real hub processes, in several schools at once.
 *
 * @param say progress, in words.
 */
export async function runInBrowsers(
  first: number,
  count: number,
  schools: number,
  say: (text: string) => void,
): Promise<BrowserReport> {
  const report: BrowserReport = {
    runs: 0,
    seconds: 0,
    events: 0,
    kept: 0,
    presses: 0,
    struck: {},
    failed: [],
  };
  const started = performance.now();
  let next = first;
  const takeSeeds = () => {
    const seeds = Array.from({ length: Math.min(runsToASchool, first + count - next) }, (_, at) => next + at);
    next += seeds.length;
    return seeds;
  };
  const work = async () => {
    for (let seeds = takeSeeds(); seeds.length > 0; seeds = takeSeeds()) {
      while (seeds.length > 0) await runSome(seeds, report, say);
    }
  };
  await Promise.all(Array.from({ length: schools }, work));
  report.seconds = (performance.now() - started) / 1_000;
  return report;
}

/** Takes from `seeds` what it played. After a fault a new school begins, so that one fault is not found again and again. */
async function runSome(seeds: number[], report: BrowserReport, say: (text: string) => void): Promise<void> {
  const school = await startFaultySchool();
  running.add(school);
  const seen = new Set<string>();
  let events = 0;
  try {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      const judged = await playAndJudge(school, seed, { report, seen, say });
      report.runs += 1;
      events = judged.events;
      say(`${report.runs}. run ${seed}: ${judged.faults.length === 0 ? 'whole' : judged.faults.join('; ')}`);
      if (judged.faults.length === 0) continue;
      report.failed.push({ seed, faults: judged.faults });
      return;
    }
  } finally {
    report.events += events;
    report.kept += seen.size;
    for (const fate of fates) count(report.struck, fate, school.line.met[fate] ?? 0);
    count(report.struck, 'hub killed over a batch', school.hub.deathsOverBatches);
    running.delete(school);
    await school.close();
  }
}

async function playAndJudge(
  school: FaultySchool,
  seed: number,
  { report, seen, say }: { report: BrowserReport; seen: Set<string>; say: (text: string) => void },
): Promise<{ faults: string[]; events: number }> {
  try {
    const run = await Promise.race([
      playRun(school, runPlan(seed)),
      pause(endsWithinMs, undefined, { ref: false }),
    ]);
    if (run === undefined) throw new Error(`the run did not end within ${endsWithinMs / 1_000} seconds`);
    for (const fault of run.struck) count(report.struck, fault, 1);
    for (const id of run.witness.kept.keys()) seen.add(id);
    if (run.press !== undefined) report.presses += 1;
    return await judgeRun(school.dataFolder, run);
  } catch (error) {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { faults: [error instanceof Error ? error.message : String(error)], events: 0 };
  }
}

function count(into: Record<string, number>, name: string, times: number): void {
  if (times > 0) into[name] = (into[name] ?? 0) + times;
}
