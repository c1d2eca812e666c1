import { hubApp, type HubAppParts } from '../../../src/hub/hub-app.ts';
import { testCompanion } from './test-hub.ts';

/** Every route of the hub as it is put together: `GET /api/board`. */
export async function routesOfHub(): Promise<string[]> {
  const parts = {
    running: { middleware: () => Promise.resolve() },
    needRight: () => () => Promise.resolve(),
    companionFolder: await testCompanion(),
    extensionPackage: { id: 'x', version: '1', file: 'x' },
  };
  const { routes } = hubApp(parts as unknown as HubAppParts);
  return [...new Set(routes.map(({ method, path }) => `${method} ${path}`))];
}
