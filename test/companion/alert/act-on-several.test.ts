import { signal } from '@preact/signals';
import { v7 } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import { actOnSeveral } from '../../../src/companion/alert/act-on-several.ts';
import { createAskHub } from '../../../src/companion/hub/ask-hub.ts';
import { HubProblem } from '../../../src/companion/hub/hub-problem.ts';
import type { ConnectionView } from '../../../src/companion/stream/connection.ts';
import { CodedError } from '../../../src/contracts/errors/coded-error.ts';
import { toErrorResponse } from '../../../src/contracts/errors/error-response.ts';

const [one, two, three] = [v7(), v7(), v7()];
const alertIds = [one, two, three];
const noAnswer = { code: 'no-answer', cause: 'The hub does not answer.', cure: 'Try again.' };
const unknown = { code: 'alert-unknown', cause: 'The press is unknown.', cure: 'Load the page again.' };
/** What the hub answers to one request for all. */
let hub: Response | 'down';
let asked: number;
/** What each tap was, and what becomes of those that do not wait. */
let tapped: string[];
let fails: Map<string, HubProblem>;
let connection: ConnectionView;

beforeEach(() => {
  [hub, asked, tapped, fails] = ['down', 0, [], new Map()];
  connection = { kind: 'live' };
});

const act = (deed: Parameters<typeof actOnSeveral>[2]) =>
  actOnSeveral(
    {
      ask: createAskHub(() => {
        asked++;
        return hub === 'down' ? Promise.reject(new TypeError('no line')) : Promise.resolve(hub);
      }),
      act: (alertId, action) => {
        tapped.push(`${alertId} ${action}`);
        const problem = fails.get(alertId);
        return problem === undefined ? Promise.resolve('waits') : Promise.reject(problem);
      },
      takeIn: () => undefined,
      connection: signal(connection),
    },
    alertIds,
    deed,
  );

it('is one request where the hub answers', async () => {
  hub = Response.json({ alerts: [], leftOut: [{ alertId: two, ...unknown }] });
  expect(await act({ deed: 'seen' })).toEqual({ leftOut: [{ alertId: two, ...unknown }], waiting: 0 });
  expect([asked, tapped]).toEqual([1, []]);
});

it('waits as a tap for each press where the hub does not answer, or a proxy that gets no answer either', async () => {
  expect(await act({ deed: 'on-my-way' })).toEqual({ leftOut: [], waiting: 3 });
  expect(tapped).toEqual(alertIds.map((alertId) => `${alertId} on-my-way`));
  hub = new Response('<h1>Bad gateway</h1>', { status: 502 });
  expect(await act({ deed: 'seen' })).toEqual({ leftOut: [], waiting: 3 });
  expect(tapped.slice(3)).toEqual(alertIds.map((alertId) => `${alertId} seen`));
});

it('waits for no answer of a hub that is known to be silent', async () => {
  connection = { kind: 'lost', since: 0, age: 60_000 };
  expect(await act({ deed: 'seen' })).toMatchObject({ waiting: 3 });
  expect([asked, tapped.length]).toEqual([0, 3]);
});

it('says which was left out where the hub is back meanwhile and refuses one', async () => {
  fails.set(two, new HubProblem(404, unknown));
  expect(await act({ deed: 'seen' })).toEqual({ leftOut: [{ alertId: two, ...unknown }], waiting: 2 });
});

it('fails where this browser keeps nothing, where the hub refuses it, and where it is what was done', async () => {
  await expect(act({ deed: 'dealt-with', outcome: 'talked-with-child' })).rejects.toThrow('no-answer');
  const refused = new CodedError('right-needed');
  hub = Response.json(toErrorResponse(refused), { status: refused.status });
  await expect(act({ deed: 'seen' })).rejects.toThrow('right-needed');
  expect(tapped).toEqual([]);
  hub = 'down';
  fails.set(one, new HubProblem(0, noAnswer));
  await expect(act({ deed: 'seen' })).rejects.toThrow('no-answer');
});
