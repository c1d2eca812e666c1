import type { Context } from 'hono';
import type { ByAdult } from '../../domain/lessons/class-lesson.ts';
import type { HubEnv } from '../web/hub-env.ts';

/** The signed-in adult as records name them. */
export function byAdultOf({ var: { adult } }: Context<HubEnv>): ByAdult {
  return { adultId: adult.adultId, name: adult.name };
}
