import Database from 'better-sqlite3';
import { Hono } from 'hono';
import { Kysely, SqliteDialect } from 'kysely';
import { enrolmentRoutes } from '../../../src/hub/devices/enrolment-routes.ts';
import type { FaultPoint } from '../../../src/hub/hub-faults.ts';
import { intakeRoutes } from '../../../src/hub/intake/intake-routes.ts';
import { attemptThrottle } from '../../../src/hub/people/attempt-throttle.ts';
import { deviceKeys } from '../../../src/hub/signing/device-keys.ts';
import { groupCommit } from '../../../src/hub/store/group-commit.ts';
import type { HubStore, HubTables } from '../../../src/hub/store/hub-tables.ts';
import { openStore } from '../../../src/hub/store/open-store.ts';
import { withPreparedStatements } from '../../../src/hub/store/prepared-statements.ts';
import { answerError } from '../../../src/hub/web/answer-error.ts';
import type { HubEnv } from '../../../src/hub/web/hub-env.ts';
import type { Answer, Packet } from './simulated-network.ts';
import type { VirtualTime } from './virtual-time.ts';

export const hubAddress = 'https://hub.simulated.example';
export const enrolmentKey = 'simulated-enrolment-key-0123456789abcdef';

const nobody = { isPresent: () => false, presentDevices: () => [] };
const silent = () => undefined;

let emptyStore: Promise<Buffer> | undefined;

/** An empty store as bytes, made once: the migrations cost more than a history. */
async function emptyStoreBytes(): Promise<Buffer> {
  const database = new Database(':memory:');
  const store = await openStore(new SqliteDialect({ database }));
  const bytes = database.serialize();
  await store.destroy();
  return bytes;
}

/** The hub's intake and enrolment as they ship, over a real SQLite database; it can die between two lines and be started again. */
export class SimulatedHub {
  readonly store: HubStore;
  readonly #time: VirtualTime;
  #app: Hono<HubEnv>;
  #diesAt: FaultPoint | undefined;
  #died = Promise.withResolvers<'died'>();

  private constructor(store: HubStore, time: VirtualTime) {
    this.store = store;
    this.#time = time;
    this.#app = this.#start();
  }

  static async open(time: VirtualTime): Promise<SimulatedHub> {
    emptyStore ??= emptyStoreBytes();
    const database = new Database(await emptyStore);
    database.pragma('foreign_keys = ON');
    const dialect = new SqliteDialect({ database: withPreparedStatements(database) });
    return new SimulatedHub(new Kysely<HubTables>({ dialect }), time);
  }

  /** The hub dies when it next comes here, and is started again. */
  dieAt(point: FaultPoint): void {
    this.#diesAt = point;
  }

  /** @returns undefined when the hub died over it. */
  async take({ path, headers, body }: Packet, bytes = body): Promise<Answer | undefined> {
    const request = new Request(hubAddress + path, { method: 'POST', headers, body: bytes });
    const outcome = await Promise.race([this.#app.fetch(request, {}), this.#died.promise]);
    if (outcome !== 'died') return { status: outcome.status, text: await outcome.text() };
    this.#died = Promise.withResolvers<'died'>();
    this.#app = this.#start();
    return undefined;
  }

  close(): Promise<void> {
    return this.store.destroy();
  }

  #start(): Hono<HubEnv> {
    const clock = () => new Date(Date.UTC(2031, 2, 3, 8) + this.#time.now);
    const faults = (point: FaultPoint): void | Promise<void> => {
      if (point !== this.#diesAt) return undefined;
      this.#diesAt = undefined;
      this.#died.resolve('died');
      // What was done stays done, what was not is never done.
      return new Promise<never>(() => {});
    };
    const store = groupCommit(this.store, silent, () => faults('batch-committed'));
    const keys = deviceKeys(this.store);
    const parts = { keys, store, presence: nobody, clock, faults, log: silent };
    return new Hono<HubEnv>()
      .onError(answerError(silent))
      .route('/', intakeRoutes(parts))
      .route(
        '/',
        enrolmentRoutes({
          ...parts,
          enrolmentKey,
          liftMaster: 'A'.repeat(43),
          throttle: attemptThrottle(clock),
        }),
      );
  }
}
