import { categoryNames } from '../categories/category.ts';
import type { PresetName } from '../policy/preset-name.ts';

/** What holds for a class before its school adjusts anything. */
export type Preset = {
  /**
   * One-word names of engines. Those that were not made for children open once the class was taught to search safely,
   * here as in a school's own list.
   */
  readonly approvedEngines: readonly string[];
  /** Whether what no list names is open: never, always, or once the class was taught to search safely. */
  readonly openWeb: 'never' | 'taught' | 'always';
  readonly blockedCategories: readonly string[];
  /** Only the school's own lists count; no engine, category or disguise is looked at. */
  readonly listsOnly: boolean;
};

const childSafeEngines = ['kiddle', 'swiggle'];
const strict = { blockedCategories: categoryNames, listsOnly: false } as const;

export const presets: Record<PresetName, Preset> = {
  'eyfs-ks1': { ...strict, approvedEngines: [], openWeb: 'never' },
  'lower-ks2': { ...strict, approvedEngines: childSafeEngines, openWeb: 'never' },
  'upper-ks2': {
    ...strict,
    approvedEngines: [...childSafeEngines, 'google-safe', 'bing-safe', 'duckduckgo-safe'],
    openWeb: 'taught',
  },
  open: { approvedEngines: [], openWeb: 'always', blockedCategories: [], listsOnly: true },
};
