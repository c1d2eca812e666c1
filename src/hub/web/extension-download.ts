import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import type { HubEnv } from './hub-env.ts';

/** The packed extension that this hub offers to Chromebooks. */
export type ExtensionPackage = { id: string; version: string; file: string };

export const extensionUpdatesPath = '/extension/updates.xml';
export const extensionPackagePath = '/extension/lids-down.crx';

/** What Chrome asks for when policy force-installs the extension from the hub. */
export function extensionDownload(extension: ExtensionPackage, publicAddress: () => string): Hono<HubEnv> {
  return new Hono<HubEnv>()
    .get(extensionUpdatesPath, (context) =>
      context.body(updateManifest(extension, publicAddress()), 200, {
        'content-type': 'application/xml',
        'cache-control': 'no-cache',
      }),
    )
    .get(extensionPackagePath, async (context) => {
      const { size } = await stat(extension.file);
      const file = Readable.toWeb(createReadStream(extension.file)) as ReadableStream<Uint8Array>;
      return context.body(file, 200, {
        'content-type': 'application/x-chrome-extension',
        'content-length': String(size),
        'cache-control': 'no-cache',
      });
    });
}

function updateManifest({ id, version }: ExtensionPackage, publicAddress: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${xml(id)}">
    <updatecheck codebase="${xml(publicAddress + extensionPackagePath)}" version="${xml(version)}" />
  </app>
</gupdate>
`;
}

function xml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
