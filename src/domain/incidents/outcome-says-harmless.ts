import { outcome, type Outcome } from './outcome.ts';

const harmless: ReadonlySet<Outcome> = new Set(['page-was-harmless', 'pressed-by-mistake']);

/** Whether an adult found nothing wrong with the page. What only a newer release knows is taken for the worse. */
export function outcomeSaysHarmless(name: string): boolean {
  const known = outcome.safeParse(name);
  return known.success && harmless.has(known.data);
}
