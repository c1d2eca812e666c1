import type { JSX } from 'preact';
import type { ListedAdult } from '../../contracts/http/adults.ts';
import { rolesOfRung, type RungByRole } from '../../domain/incidents/rung.ts';

const words: Record<RungByRole, string> = { office: 'office', dsl: 'DSL or deputy', head: 'head' };

/** Roles that a press climbs to and that nobody holds who could be called. Whoever was invited and has not come does not count. */
export function UnheldRoles(props: { adults: readonly ListedAdult[]; now: number }): JSX.Element | null {
  const held = new Set<string>(
    props.adults
      .filter(({ status }) => status === 'active')
      .flatMap(({ grants }) => grants)
      .filter(({ until }) => until === undefined || Date.parse(until) > props.now)
      .map(({ role }) => role),
  );
  const unheld = (Object.keys(words) as RungByRole[]).filter(
    (rung) => !rolesOfRung[rung].some((role) => held.has(role)),
  );
  if (unheld.length === 0) return null;
  return (
    <p class="unheld-roles">
      Nobody holds: <strong>{unheld.map((rung) => words[rung]).join(', ')}</strong>. A press that nobody has
      seen passes over them when it climbs.
    </p>
  );
}
