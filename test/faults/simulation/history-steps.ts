import type { EventDraft } from '../../../src/domain/events/school-event.ts';
import type { FaultPoint } from '../../../src/hub/hub-faults.ts';
import type { Answer, Packet } from './simulated-network.ts';
import type { SimulatedSchool } from './simulated-school.ts';

const press: EventDraft = {
  kind: 'help-requested',
  details: { page: { address: 'https://castle.example/', title: 'Castles' }, via: 'page-button' },
};
const block: EventDraft = {
  kind: 'page-blocked',
  details: { address: 'https://gossip.example/', reason: 'not-on-list' },
};

const year = 365 * 24 * 60 * 60 * 1_000;
const faultPoints: readonly FaultPoint[] = ['batch-judged', 'batch-committed', 'batch-published'];

/** One thing that can happen. */
export type Step = { often: number; name: string; happen: (school: SimulatedSchool) => Promise<void> | void };

/** What happens in a school, and what goes wrong in it. `often` weighs one against the other. */
export const steps: readonly Step[] = [
  { often: 10, name: 'a child presses', happen: (school) => anyOf(school).make(press) },
  { often: 12, name: 'a page is blocked', happen: (school) => anyOf(school).make(block) },
  { often: 6, name: 'pages ask again', happen: (school) => anyOf(school).askAgain() },
  { often: 6, name: 'the heartbeat', happen: (school) => void anyOf(school).wake().sync('when-due') },
  { often: 4, name: 'the line is back', happen: (school) => void anyOf(school).wake().sync('now') },
  { often: 40, name: 'a request arrives', happen: (school) => deliver(school, 0) },
  {
    often: 5,
    name: 'a later request arrives first',
    happen: (school) => deliver(school, school.random.below(Math.max(1, school.network.packets.length))),
  },
  {
    often: 4,
    name: 'a request arrives, and arrives once more',
    async happen(school) {
      const [packet] = school.network.packets;
      if (packet === undefined) return;
      const twin = { ...packet };
      await deliver(school, 0);
      await school.settle();
      await school.hub.take(twin);
    },
  },
  {
    often: 5,
    name: 'a request is lost',
    happen(school) {
      if (school.network.packets.length > 0) school.network.take(0).fail();
    },
  },
  {
    often: 6,
    name: 'a request arrives and its answer is lost',
    async happen(school) {
      if (school.network.packets.length === 0) return;
      const packet = school.network.take(0);
      await school.hub.take(packet);
      packet.fail();
    },
  },
  {
    often: 3,
    name: 'a request is cut in the middle',
    async happen(school) {
      if (school.network.packets.length === 0) return;
      const packet = school.network.take(0);
      const cut = packet.body.slice(0, school.random.below(packet.body.length));
      answer(packet, await school.hub.take(packet, cut));
    },
  },
  { often: 3, name: 'a proxy answers 503', happen: (school) => refuse(school, 503, 'busy') },
  {
    often: 2,
    name: 'a proxy answers nonsense',
    happen: (school) => refuse(school, 200, '<html>Sign in</html>'),
  },
  { often: 8, name: 'a worker is killed', happen: (school) => anyOf(school).kill() },
  {
    often: 12,
    name: 'a worker will die at a touch of disk or line',
    happen(school) {
      const atEdge = 1 + school.random.below(12);
      anyOf(school)
        .wake()
        .life.plan({ atEdge, afterEffect: school.random.chance(0.5) });
    },
  },
  { often: 4, name: 'a browser is started anew', happen: (school) => anyOf(school).restartBrowser() },
  {
    often: 3,
    name: 'a disk fills up, or is cleared',
    happen(school) {
      anyOf(school).profile.room = school.random.pick([Number.POSITIVE_INFINITY, 0, 2, 3, 5, 8]);
    },
  },
  {
    often: 3,
    name: 'a clock jumps',
    happen(school) {
      anyOf(school).clockOffset = school.random.pick([0, year, -year, 3_600_000, -90_000]);
    },
  },
  { often: 1, name: 'a profile is wiped', happen: (school) => anyOf(school).wipeProfile() },
  {
    often: 6,
    name: 'the hub dies over a batch',
    happen: (school) => school.hub.dieAt(school.random.pick(faultPoints)),
  },
  { often: 10, name: 'a second passes', happen: (school) => school.time.pass(1_000) },
  { often: 4, name: 'a minute passes', happen: (school) => school.time.pass(60_000) },
];

function anyOf({ chromebooks, random }: SimulatedSchool) {
  return random.pick(chromebooks);
}

async function deliver(school: SimulatedSchool, at: number): Promise<void> {
  if (school.network.packets.length === 0) return;
  const packet = school.network.take(at);
  answer(packet, await school.hub.take(packet));
}

function answer(packet: Packet, given: Answer | undefined): void {
  if (given === undefined) packet.fail();
  else packet.answer(given);
}

function refuse(school: SimulatedSchool, status: number, text: string): void {
  if (school.network.packets.length > 0) school.network.take(0).answer({ status, text });
}
