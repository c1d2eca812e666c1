import type { OtherDisplays } from './rest/other-displays.ts';
import type { OtherSound } from './rest/other-sound.ts';
import type { OtherWindows } from './rest/other-windows.ts';
import type { ShieldPlace } from './screen.ts';

/** All of the session that one window in full screen does not cover: other windows, other displays, sound. */
export type RestOfSession = {
  /** Again and again while the shield stands, since anything may have been opened meanwhile. */
  cover: (shield: ShieldPlace) => Promise<void>;
  /** Everything as it was. Nothing happens where nothing was covered. */
  uncover: () => Promise<void>;
};

type Parts = { windows: OtherWindows; displays: OtherDisplays; sound: OtherSound };

export function createRestOfSession({ windows, displays, sound }: Parts): RestOfSession {
  return {
    async cover(shield) {
      await Promise.all([sound.hush(), windows.hide()]);
      // Last, so that the shield has the keyboard in the end.
      await displays.cover(shield);
    },
    async uncover() {
      if (!(await windows.areHidden())) return;
      await displays.uncover();
      await Promise.all([windows.show(), sound.giveBack()]);
    },
  };
}
