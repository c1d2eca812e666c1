import { compileDnr } from '../../domain/decisions/compile-dnr.ts';
import { dnrExcessCure } from '../../domain/decisions/dnr-excess-cure.ts';
import type { PolicyTerminal } from './policy-terminal.ts';
import { policyToExplain } from './policy-to-explain.ts';

/** Stands where the id of the packed extension belongs. */
export const unknownExtensionId = 'EXTENSION-ID';

/**
 * Prints the declarativeNetRequest rules of a class as a JSON list, one entry a line, each with its reason.
 *
 * @returns the exit code: 1 when the policy goes over a limit of Chrome.
 */
export function compilePolicyRules(
  given: { file: string; subject: string; extensionId: string | undefined },
  terminal: PolicyTerminal,
): number {
  const ready = policyToExplain(given.file, given.subject, terminal);
  if ('exitCode' in ready) return ready.exitCode;
  const ownPages = `chrome-extension://${given.extensionId ?? unknownExtensionId}/access`;
  const { rules, excesses } = compileDnr(ready.compiled, {
    blockedPage: `${ownPages}/blocked.html`,
    holdPage: `${ownPages}/hold.html`,
    now: terminal.now(),
  });
  if (excesses.length > 0) {
    for (const excess of excesses) terminal.printError(`${given.file}: ${dnrExcessCure(excess)}`);
    return 1;
  }
  terminal.print(`[\n${rules.map((compiled) => JSON.stringify(compiled)).join(',\n')}\n]`);
  return 0;
}
