import { percentile } from './percentile.ts';

/** One budget, measured beside its bare limit in the same run. Milliseconds. */
export type Comparison = {
  name: string;
  /** What the bare limit is, in a few words. */
  bareName: string;
  ours: readonly number[];
  bare: readonly number[];
  /** Which percentiles are told, each from 0 to 1; of fewer runs than a hundred the last is the worst. p50 and p95 unless said. */
  shares?: readonly number[];
};

/** A row for each percentile: ours, the bare limit, and the ratio, which is the figure to quote. */
export function printComparison({ name, bareName, ours, bare, shares = [0.5, 0.95] }: Comparison): void {
  console.log(`\n${name}   (${ours.length} runs, in turn with: ${bareName})`);
  for (const share of shares) {
    const label = `p${share * 100}`;
    const mine = percentile(ours, share);
    const limit = percentile(bare, share);
    console.log(
      `  ${label}  ours ${milliseconds(mine)}   bare ${milliseconds(limit)}   ratio ${(mine / limit).toFixed(2)}`,
    );
  }
}

function milliseconds(value: number): string {
  return `${value.toFixed(1).padStart(7)} ms`;
}
