import { decisionRows } from './support/decision-rows.ts';

// `node test/bench/decision.bench.ts` measures in Node; `npm run bench -- decision` the same in the worker of a real Chromium.
console.log(decisionRows(61).join('\n'));
