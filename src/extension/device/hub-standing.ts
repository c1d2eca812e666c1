import * as z from 'zod/mini';
import type { StoredValue } from '../platform/value-store.ts';
import { HubRefusal, type SignedPost } from './hub-client.ts';

/** Why the hub takes nothing from this device: an adult has ended it. */
export const hubStanding = z.object({ ended: z.enum(['device-revoked', 'device-replaced']) });
export type HubStanding = z.infer<typeof hubStanding>;

/** Its key in `storage.local`. */
export const hubStandingKey = 'hubStanding';

/** Remembers whether an adult has ended this device, from what the hub answers; the device's own pages say so. */
export function notingStanding(post: SignedPost, standing: StoredValue<HubStanding>): SignedPost {
  return async (request, response) => {
    try {
      const answer = await post(request, response);
      if ((await standing.read()) !== undefined) await standing.remove();
      return answer;
    } catch (error) {
      const parsed = hubStanding.safeParse({ ended: error instanceof HubRefusal ? error.code : '' });
      if (parsed.success) await standing.write(parsed.data);
      throw error;
    }
  };
}
