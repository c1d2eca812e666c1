import { createMiddleware } from 'hono/factory';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { HubEnv } from '../web/hub-env.ts';

/**
 * Refuses a request that another site's page makes in the name of an adult: `origin-refused`. What changes something
 * must name its origin; what only reads is refused when the browser says that another site asked.
 *
 * @param publicAddress the address by which the network reaches the hub.
 */
export function needOwnOrigin(publicAddress: () => string) {
  return createMiddleware<HubEnv>(async (context, next) => {
    const { method } = context.req;
    const own =
      method === 'GET' || method === 'HEAD'
        ? ['same-origin', 'none', undefined].includes(context.req.header('sec-fetch-site'))
        : isOwn(context.req.header('origin'), context.req.url, publicAddress());
    if (!own) throw new CodedError('origin-refused');
    await next();
  });
}

function isOwn(origin: string | undefined, usedAddress: string, publicAddress: string): boolean {
  return origin === new URL(publicAddress).origin || origin === new URL(usedAddress).origin;
}
