import type { BrowserReport } from './browser/run-in-browsers.ts';
import type { HistoriesReport } from './simulation/run-histories.ts';

/** What both kinds of runs came to, as the page that is kept in docs/. */
export function reportPage(
  { first, date }: { first: number; date: string },
  simulated: HistoriesReport,
  real: BrowserReport,
): string {
  const perMinute = Math.round((simulated.histories / simulated.seconds) * 60);
  return `# What was done to a press on its way, and what became of it

Written by \`npm run faults\` on ${date}. Each history and each run ends with the same question: is every event that the device confirmed
in the hub exactly once, in an unbroken chain; or is the gap, or the missing receipt, named?

## In the simulator

The extension's outbox, enrolment and sync and the hub's intake as they ship, over a virtual clock, network and disk. \`npm run faults -- --seed N\`
tells history N again, to the letter. Histories that once found a fault (\`test/faults/simulation/kept-seeds.ts\`) come first.

| what | count |
| --- | ---: |
| histories, seeds ${first} to ${first + simulated.histories - 1} | ${simulated.histories} |
| seconds | ${Math.round(simulated.seconds)} |
| histories a minute, beside the browsers | ${perMinute} |
| events made | ${simulated.made} |
| events in the hub, with those of sessions | ${simulated.stored} |
| routine events given up on a full disk, and named | ${simulated.givenUp} |
| histories that found a fault | ${simulated.failed.length} |

${table('what happened', simulated.happened)}

${failures('History', simulated.failed)}

## With a whole browser and hub processes

Real Chromium under real managed policy with the extension installed by it, a hub in a process of its own, and a line between them that goes bad. A
child presses or asks for pages that are refused; meanwhile something is killed (SIGKILL) or cut, at a moment that chance picks. A witness looks into the
Chromebook's own database all the while. At the end of each run the hub's disk is walked by the same code as \`lids-down verify\`, and
each chain has to end in the hub with the very hash that it ends with on the Chromebook. A seed gives the same plan again (\`npm run faults -- --run N\`);
what exactly is hit is up to the machine.

| what | count |
| --- | ---: |
| runs, seeds ${first} to ${first + real.runs - 1} | ${real.runs} |
| seconds | ${Math.round(real.seconds)} |
| presses | ${real.presses} |
| events that the Chromebook was seen to keep | ${real.kept} |
| events in the hub at the end | ${real.events} |
| runs that found a fault | ${real.failed.length} |

${table('what struck', real.struck)}

${failures('Run', real.failed)}

A disk that really fills up is a test of its own (\`test/browser/full-disk.test.ts\`): a small file system, mounted for one Chromium alone, which
goes with it and so cannot outlive the kills above. The simulator fills disks among all the other faults.
`;
}

function table(title: string, counts: Record<string, number>): string {
  const rows = Object.entries(counts)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, times]) => `| ${name} | ${times} |`);
  return [`| ${title} | times |`, '| --- | ---: |', ...rows].join('\n');
}

function failures(what: string, failed: readonly { seed: number; faults: readonly string[] }[]): string {
  if (failed.length === 0) return 'None found a fault.';
  return failed.map(({ seed, faults }) => `- ${what} ${seed}: ${faults.join('; ')}`).join('\n');
}
