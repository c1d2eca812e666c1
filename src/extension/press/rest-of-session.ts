import type { OtherDisplays } from './rest/other-displays.ts';
import type { OtherSound } from './rest/other-sound.ts';
import type { OtherWindows } from './rest/other-windows.ts';
import type { ShieldPlace } from './screen.ts';

/** All of the session that one window in full screen does not cover: other windows, other displays, sound. */
export type RestOfSession = {
  /**
   * Again and again while the shield stands, since anything may have been opened meanwhile.
   *
   * @param mayBeBehind whether something may have come before the shield in a window that is put away already.
   */
  cover: (shield: ShieldPlace, mayBeBehind?: boolean) => Promise<void>;
  /** Everything as it was. Nothing happens where nothing was covered. */
  uncover: () => Promise<void>;
};

type Parts = {
  windows: OtherWindows;
  displays: OtherDisplays;
  sound: OtherSound;
  /** To the front again, with the keyboard. */
  bringToFront: (shield: ShieldPlace) => Promise<void>;
};

export function createRestOfSession({ windows, displays, sound, bringToFront }: Parts): RestOfSession {
  return {
    async cover(shield, mayBeBehind = false) {
      const [wereInSight] = await Promise.all([windows.hide(), sound.hush()]);
      await displays.cover(shield);
      // One that was opened after the shield may have taken the keyboard, and keeps it where it was put away.
      if (wereInSight || mayBeBehind) await bringToFront(shield);
    },
    async uncover() {
      if (!(await windows.areHidden())) return;
      await displays.uncover();
      await Promise.all([windows.show(), sound.giveBack()]);
    },
  };
}
