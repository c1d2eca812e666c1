import * as z from 'zod/mini';
import type { StoredValue } from '../../platform/value-store.ts';

/** Windows that were put away, and how each stood. Window ids live as long as the browser. */
export const hiddenWindows = z.array(
  z.object({ windowId: z.number(), state: z.enum(['normal', 'maximized']) }),
);
export type HiddenWindow = z.infer<typeof hiddenWindows>[number];

/** The browser's windows, as far as putting them away needs them. */
export type WindowsToHide = {
  /** Windows that are in sight and hold no page of the shield. */
  inSight: () => Promise<HiddenWindow[]>;
  /** @returns whether the window is put away now. */
  minimise: (windowId: number) => Promise<boolean>;
  /** Black in front of what a window shows. */
  blacken: (windowId: number) => Promise<void>;
  bringBack: (window: HiddenWindow) => Promise<void>;
};

/** Every window but the shield's: put away, or black where it cannot be, until the shield comes down. */
export type OtherWindows = {
  /** @returns whether there was any in sight. */
  hide: () => Promise<boolean>;
  /** Whether windows were put away, be it none. */
  areHidden: () => Promise<boolean>;
  show: () => Promise<void>;
};

export function createOtherWindows(
  windows: WindowsToHide,
  stored: StoredValue<HiddenWindow[]>,
): OtherWindows {
  return {
    areHidden: async () => (await stored.read()) !== undefined,
    async hide() {
      const known = await stored.read();
      const found = await windows.inSight();
      const isNew = ({ windowId }: HiddenWindow) => !known?.some((window) => window.windowId === windowId);
      // Before they go: a worker that dies in between has to know what to bring back.
      if (known === undefined || found.some(isNew)) {
        await stored.write([...(known ?? []), ...found.filter(isNew)]);
      }
      await Promise.all(
        found.map(async ({ windowId }) => {
          if (!(await windows.minimise(windowId))) await windows.blacken(windowId);
        }),
      );
      return found.length > 0;
    },
    async show() {
      for (const window of (await stored.read()) ?? []) await windows.bringBack(window);
      await stored.remove();
    },
  };
}
