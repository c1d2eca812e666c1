import type { CompiledPolicy } from '../../domain/decisions/compiled-policy.ts';
import { decide } from '../../domain/decisions/decide.ts';
import type { Decision } from '../../domain/decisions/decision.ts';
import { suggestSearch } from '../../domain/decisions/suggest-search.ts';
import { linesOfInput } from './lines-of-input.ts';
import type { PolicyTerminal } from './policy-terminal.ts';
import { policyToExplain } from './policy-to-explain.ts';

/** So many answers are printed at once; one at a time would cost more than deciding. */
const answersAtOnce = 1_000;

/**
 * Says for each address what would happen to it and why, in the order in which they come. Rubbish gets an answer like anything
 * else: it is refused.
 *
 * @returns the exit code.
 */
export async function explainAddresses(
  given: { file: string; subject: string; addresses: readonly string[]; json: boolean },
  terminal: PolicyTerminal,
): Promise<number> {
  const ready = policyToExplain(given.file, given.subject, terminal);
  if ('exitCode' in ready) return ready.exitCode;
  if (given.addresses.length === 0) {
    terminal.printError('Name an address, or - to read addresses from standard input.');
    return 2;
  }
  const now = terminal.now();
  const answer = given.json ? jsonAnswer : plainAnswer;
  const offer = given.json ? () => '' : (address: string) => offerFor(address, ready.compiled);
  let answers: string[] = [];
  for await (const address of addressesOf(given.addresses, terminal)) {
    const decision = decide(address, ready.compiled, now);
    answers.push(answer(address, decision) + (decision.action === 'block' ? offer(address) : ''));
    if (answers.length < answersAtOnce) continue;
    terminal.print(answers.join('\n'));
    answers = [];
  }
  if (answers.length > 0) terminal.print(answers.join('\n'));
  return 0;
}

async function* addressesOf(addresses: readonly string[], terminal: PolicyTerminal): AsyncGenerator<string> {
  for (const address of addresses) {
    if (address === '-') yield* linesOfInput(terminal.input);
    else yield address;
  }
}

function jsonAnswer(url: string, decision: Decision): string {
  return JSON.stringify({
    url,
    action: decision.action,
    ...(decision.action === 'rewrite' ? { target: decision.target } : {}),
    reason: decision.reason,
    ...(decision.rule === undefined ? {} : { rule: decision.rule }),
  });
}

function plainAnswer(url: string, decision: Decision): string {
  const rule = decision.rule === undefined ? '' : ` (${decision.rule})`;
  const to = decision.action === 'rewrite' ? `\n         to ${decision.target}` : '';
  return `${decision.action.padEnd(7)}  ${url}  ${decision.reason}${rule}${to}`;
}

function offerFor(address: string, compiled: CompiledPolicy): string {
  const suggestion = suggestSearch(address, compiled);
  return suggestion === undefined ? '' : `\n         offers ${suggestion.address}`;
}
