import type { AllowReason, BlockReason, RewriteReason } from './reasons.ts';

/** What happens to an address, and who said so. `rule` is for people: the list and its entry, or the preset. */
export type Decision =
  | { readonly action: 'allow'; readonly reason: AllowReason; readonly rule?: string }
  | {
      readonly action: 'rewrite';
      readonly target: string;
      readonly reason: RewriteReason;
      readonly rule?: string;
    }
  | { readonly action: 'block'; readonly reason: BlockReason; readonly rule?: string };
