import type { CompiledPolicy } from '../../../domain/decisions/compiled-policy.ts';
import type { SchoolPolicy } from '../../../domain/policy/school-policy.ts';
import type { KeptLesson } from '../../access/lesson-in-force.ts';
import type { StoredValue } from '../../platform/value-store.ts';
import type { StartView } from './start-view.ts';
import { startViewOf } from './start-view-of.ts';

type Parts = {
  kept: StoredValue<StartView>;
  compiled: () => Promise<CompiledPolicy>;
  lesson: () => Promise<KeptLesson | undefined>;
  now: () => number;
};

/**
 * Makes the start page show what is open here; called whenever policy or lesson were applied. Without a change it costs one small read.
 *
 * @param key tells what was applied from everything else that could be.
 */
export async function reconcileStartView(
  { kept, compiled, lesson, now }: Parts,
  key: string,
  policy: SchoolPolicy | undefined,
): Promise<void> {
  if ((await kept.read())?.key === key) return;
  const here = { policy, compiled: await compiled(), lesson: await lesson(), now: now() };
  await kept.write({ key, ...startViewOf(here) });
}
