import { compilePolicy } from '../../domain/decisions/compile-policy.ts';
import { compileDnr } from '../../domain/decisions/compile-dnr.ts';
import { dnrExcessCure } from '../../domain/decisions/dnr-excess-cure.ts';
import { countOfFaults, faultLines } from './fault-lines.ts';
import type { PolicyTerminal } from './policy-terminal.ts';
import { readPolicyFile, type FaultInFile, type PolicyFile } from './read-policy-file.ts';

/**
 * Names every fault of a policy with its place, line and cure, Chrome's limits among them.
 *
 * @returns the exit code: 1 when there is a fault.
 */
export function checkPolicy(file: string, terminal: PolicyTerminal): number {
  const read = readPolicyFile(file, terminal);
  if ('problem' in read) {
    terminal.printError(read.problem);
    return 1;
  }
  const faults = [...read.faults, ...limitFaults(read, terminal.now())];
  if (faults.length > 0) {
    terminal.print(faultLines(file, faults).join('\n'));
    terminal.printError(`${file}: ${countOfFaults(faults.length)}.`);
    return 1;
  }
  terminal.print(`${file}: no faults; ${read.policy?.classes.length ?? 0} classes.`);
  return 0;
}

/** What a class would need of Chrome beyond its limits. */
function limitFaults({ policy }: PolicyFile, now: number): FaultInFile[] {
  return (policy?.classes ?? []).flatMap(({ colour }, index) => {
    const { excesses } = compileDnr(compilePolicy(policy, colour), {
      blockedPage: 'chrome-extension://id/blocked.html',
      holdPage: 'chrome-extension://id/hold.html',
      now,
    });
    return excesses.map((excess) => ({
      code: 'policy-limit-exceeded' as const,
      path: `classes[${index}]`,
      line: undefined,
      cure: dnrExcessCure(excess),
    }));
  });
}
