import type { Classroom } from '../../browser/support/classroom.ts';
import type { BareChromebook } from './bare-chromebook.ts';

/** One budget of design.md: ours and the bare limit, measured in turn in one run. Milliseconds. */
export type Bench = {
  name: string;
  bareName: string;
  shares?: readonly number[];
  measure(setting: { room: Classroom; bare: BareChromebook }): Promise<{ ours: number[]; bare: number[] }>;
};
