import { prepareDataFolder } from '../serve/prepare-data-folder.ts';
import type { ValuesOf } from '../settings/setting.ts';
import { packExtension } from './pack-extension.ts';
import type { packSettings } from './pack-settings.ts';

/**
 * `lids-down pack`: packs the extension and says what it became.
 *
 * @returns the exit code.
 */
export async function pack(
  values: ValuesOf<typeof packSettings>,
  surroundings: { builtFolder: string; print: (text: string) => void },
): Promise<number> {
  const packed = await packExtension({
    dataFolder: prepareDataFolder(values['data-folder']),
    builtFolder: surroundings.builtFolder,
  });
  surroundings.print(
    [
      `Extension id  ${packed.id}`,
      `Version       ${packed.version}`,
      `Package       ${packed.file}`,
      `Key           extension-key.pem beside it. Keep a copy: the id comes from it.`,
    ].join('\n'),
  );
  return 0;
}
