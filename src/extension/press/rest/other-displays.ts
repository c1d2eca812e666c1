import type { ShieldPlace } from '../screen.ts';

/** A rectangle on the desktop that all displays make up together, in its own pixels. */
export type Area = { left: number; top: number; width: number; height: number };

/** Displays and the black windows on them. */
export type DisplaysToBlacken = {
  /** Displays that show something of their own. Empty where nothing is known of them. */
  displays: () => Promise<Area[]>;
  areaOf: (windowId: number) => Promise<Area | undefined>;
  /** Black pages that stand, with where they are. */
  blacks: () => Promise<(ShieldPlace & { area: Area })[]>;
  /** A black window that fills this display. */
  blacken: (display: Area) => Promise<void>;
  /** Makes a black window that has shrunk fill its display again. */
  fill: (place: ShieldPlace) => Promise<void>;
  close: (place: ShieldPlace) => Promise<void>;
  /** To the front again, with the keyboard. */
  bringToFront: (shield: ShieldPlace) => Promise<void>;
};

/**
 * One window covers one display. Every other one turns black, without a word: a second display may be a projector, and a child
 * who tells is not shown to the class (design, truth 9).
 */
export type OtherDisplays = {
  cover: (shield: ShieldPlace) => Promise<void>;
  uncover: () => Promise<void>;
};

export function createOtherDisplays(edge: DisplaysToBlacken): OtherDisplays {
  return {
    async cover(shield) {
      const displays = await edge.displays();
      if (displays.length < 2) return;
      const at = await edge.areaOf(shield.windowId);
      const blacks = await edge.blacks();
      const bare = displays.filter(
        (display) => ![at, ...blacks.map(({ area }) => area)].some((area) => isOn(display, area)),
      );
      const shrunk = blacks.filter(({ area }) =>
        displays.some((display) => isOn(display, area) && sizeOf(area) < sizeOf(display)),
      );
      // Where the shield's own place is unknown, a black window could come to lie over it.
      if (at === undefined || bare.length + shrunk.length === 0) return;
      for (const display of bare) await edge.blacken(display);
      for (const black of shrunk) await edge.fill(black);
      await edge.bringToFront(shield);
    },
    async uncover() {
      for (const place of await edge.blacks()) await edge.close(place);
    },
  };
}

function sizeOf({ width, height }: Area): number {
  return width * height;
}

/** A window is on the display that holds its middle. */
function isOn(display: Area, window: Area | undefined): boolean {
  if (window === undefined) return false;
  const x = window.left + window.width / 2;
  const y = window.top + window.height / 2;
  const { left, top, width, height } = display;
  return x >= left && x < left + width && y >= top && y < top + height;
}
