import type { JSX } from 'preact';

/** A child's name as text only, kept from turning its surroundings around. */
export function ChildName({ name }: { name: string }): JSX.Element {
  return <bdi class="child-name">{name}</bdi>;
}
