import { readPolicy, type PolicyFault } from '../../domain/policy/read-policy.ts';
import type { SchoolPolicy } from '../../domain/policy/school-policy.ts';
import { linesOfJson } from './lines-of-json.ts';
import type { PolicyTerminal } from './policy-terminal.ts';

export type FaultInFile = PolicyFault & { readonly line: number | undefined };

export type PolicyFile = {
  /** As the file has it. */
  readonly raw: Record<string, unknown>;
  /** Absent when a key that nothing can do without is missing or wrong. */
  readonly policy: SchoolPolicy | undefined;
  readonly faults: readonly FaultInFile[];
};

/** Why a file could not be read as a policy at all. */
export type UnreadableFile = { readonly problem: string };

/** Reads a policy from a file and judges it; faults carry the line they stand on. */
export function readPolicyFile(path: string, terminal: PolicyTerminal): PolicyFile | UnreadableFile {
  let text: string;
  try {
    text = terminal.readFile(path);
  } catch (error) {
    return { problem: `${path} cannot be read: ${error instanceof Error ? error.message : 'unknown error'}` };
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { problem: `${path} is not JSON: ${error instanceof Error ? error.message : 'unknown error'}` };
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return {
      problem: `${path} holds no policy; write an object in curly brackets, as docs/policy.md shows it`,
    };
  }
  const given = { ...raw } as Record<string, unknown>;
  const { policy, faults } = readPolicy(given);
  const lines = faults.length === 0 ? undefined : linesOfJson(text);
  return {
    raw: given,
    policy,
    faults: faults.map((fault) => ({ ...fault, line: lineOf(fault.path, lines) })),
  };
}

/** The line of a path, or of the nearest thing around it that stands in the file. */
function lineOf(path: string, lines: ReadonlyMap<string, number> | undefined): number | undefined {
  for (let at = path; at !== ''; at = at.replace(/(?:\.|^)[^.[]*$|\[\d+\]$/, '')) {
    const line = lines?.get(at);
    if (line !== undefined) return line;
  }
  return undefined;
}
