import type { ClassColour } from './class-colour.ts';
import type { SchoolPolicy } from './school-policy.ts';

/**
 * The class colour that policy alone settles: a policy with one class means that class. With several, the colour
 * stays unknown until somebody or something says which one is signed in.
 */
export function classColourByPolicy(policy: SchoolPolicy): ClassColour | undefined {
  return policy.classes.length === 1 ? policy.classes[0]?.colour : undefined;
}
