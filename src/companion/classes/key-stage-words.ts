import type { KeyStage } from '../../domain/policy/key-stage.ts';

/** Stages with their years, as staff say them. */
export const keyStageWords: Record<KeyStage, string> = {
  eyfs: 'EYFS: nursery and reception',
  ks1: 'Key stage 1: years 1 and 2',
  'lower-ks2': 'Lower key stage 2: years 3 and 4',
  'upper-ks2': 'Upper key stage 2: years 5 and 6',
};
