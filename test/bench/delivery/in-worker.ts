/** What the benchmarks of delivery run in the worker of an extension; bundled for it. */
export { ours, ourReport } from './ours.ts';
export { bare, bareReport } from './bare.ts';
export { pouch } from './pouch.ts';
