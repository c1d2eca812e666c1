import type { CompiledPolicy } from './compiled-policy.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';

/** `decide`, where an address that would be rewritten for ever is refused. */
export function decideToEnd(
  address: string,
  compiled: CompiledPolicy,
  now: number,
  frameOf?: string,
): Decision {
  const decision = decide(address, compiled, now, frameOf);
  if (decision.action !== 'rewrite') return decision;
  return decide(decision.target, compiled, now, frameOf).action === 'allow'
    ? decision
    : { action: 'block', reason: 'engine-page-closed' };
}
