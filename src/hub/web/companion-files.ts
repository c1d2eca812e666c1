import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { HubEnv } from './hub-env.ts';

/**
 * Serves the companion. Any address that is no file and not below /api is one of its screens.
 *
 * @param folder the built companion; where it is missing the hub works without it.
 */
export function companionFiles(folder: string): Hono<HubEnv> {
  const routes = new Hono<HubEnv>();
  if (!existsSync(join(folder, 'index.html'))) return routes;
  routes.get('*', async (context, next) => {
    if (isHubPath(context.req.path)) return next();
    const forever = context.req.path.startsWith('/assets/');
    context.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    return serveStatic<HubEnv>({ root: folder })(context, next);
  });
  routes.get('*', async (context, next) => {
    if (isHubPath(context.req.path) || context.req.path.startsWith('/assets/')) return next();
    context.header('cache-control', 'no-cache');
    return serveStatic<HubEnv>({ root: folder, path: 'index.html' })(context, next);
  });
  return routes;
}

function isHubPath(path: string): boolean {
  return path === '/api' || path.startsWith('/api/') || path.startsWith('/extension/');
}
