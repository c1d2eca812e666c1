import { Hono } from 'hono';
import { liftKeysPath, liftKeysResponse } from '../../contracts/http/lift-keys.ts';
import type { DevicePresence } from '../devices/device-presence.ts';
import type { HubClock } from '../hub-clock.ts';
import type { HubLog } from '../hub-log.ts';
import { boardNow } from '../incidents/board-now.ts';
import { needOwnOrigin } from '../people/need-own-origin.ts';
import type { NeedRight } from '../people/need-right.ts';
import type { HubStore } from '../store/hub-tables.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { deviceLiftKey } from './device-lift-key.ts';

export type LiftKeyParts = {
  liftMaster: string;
  reading: HubStore;
  presence: DevicePresence;
  needRight: NeedRight;
  publicAddress: () => string;
  clock: HubClock;
  log: HubLog;
};

/** What the companion keeps, so that an adult can lift a shield when neither the Chromebook nor the companion reaches the hub. */
export function liftKeyRoutes(parts: LiftKeyParts): Hono<HubEnv> {
  const { liftMaster, reading, presence, clock, log } = parts;
  return new Hono<HubEnv>().get(
    liftKeysPath,
    needOwnOrigin(parts.publicAddress),
    parts.needRight('keep-lift-keys'),
    async (context) => {
      const { adult } = context.var;
      const { tiles } = await boardNow(reading, clock(), presence);
      log('info', 'lift-keys-given', { adultId: adult.adultId, devices: tiles.length });
      return context.json(
        liftKeysResponse.parse({
          keys: tiles.map(({ deviceId, deviceNumber }) => ({
            deviceId,
            deviceNumber,
            liftKey: deviceLiftKey(liftMaster, deviceId),
          })),
        }),
      );
    },
  );
}
