/**
 * A chattering school in a process of its own, so that what it costs to sign is not taken from what is measured.
 *
 *   node chatter-process.ts '<ChatterPlan as JSON>'
 *
 * Prints a line when every device is there, and at its end, after SIGTERM, one line of JSON: what came of it.
 */
import { once } from 'node:events';
import { startChatter, type ChatterPlan } from './chatter.ts';

const chatter = await startChatter(JSON.parse(process.argv[2] ?? '') as ChatterPlan);
process.stdout.write('chattering\n');
await once(process, 'SIGTERM');
process.stdout.write(`${JSON.stringify(await chatter.stop())}\n`);
process.exit(0);
