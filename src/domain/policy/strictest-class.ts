import { presetNames, presetOfKeyStage } from './preset-name.ts';
import type { SchoolClass, SchoolPolicy } from './school-policy.ts';

/**
 * The class of a policy under which least is open by its preset: it holds while nobody knows which class sits at a device. Of
 * several equally strict the first counts.
 *
 * @returns undefined for a policy without classes.
 */
export function strictestClass({ classes }: SchoolPolicy): SchoolClass | undefined {
  return classes.toSorted((one, other) => opennessOf(one) - opennessOf(other))[0];
}

/** The presets stand from strict to open; a class that was not taught to search safely is treated as a lower one. */
function opennessOf({ preset, keyStage, taughtSafeSearching }: SchoolClass): number {
  const openness = presetNames.indexOf(preset ?? presetOfKeyStage[keyStage]);
  const untaught = taughtSafeSearching !== true && openness === presetNames.indexOf('upper-ks2');
  return untaught ? openness - 0.5 : openness;
}
