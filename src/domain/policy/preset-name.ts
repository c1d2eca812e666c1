import * as z from 'zod/mini';
import type { KeyStage } from './key-stage.ts';

/** Plans of progression, each a starting point that a school adjusts per class. docs/policy.md says what each holds. */
export const presetNames = ['eyfs-ks1', 'lower-ks2', 'upper-ks2', 'open'] as const;

export const presetName = z.enum(presetNames);
export type PresetName = z.infer<typeof presetName>;

/** The preset of a class that names none. `open` is never a default. */
export const presetOfKeyStage: Record<KeyStage, PresetName> = {
  eyfs: 'eyfs-ks1',
  ks1: 'eyfs-ks1',
  'lower-ks2': 'lower-ks2',
  'upper-ks2': 'upper-ks2',
};
