/** A page of ours that covers the screen. */
export type ShieldPlace = { tabId: number; windowId: number };

/** Windows and tabs, as far as the shield needs them. Everything may fail: what is not there answers undefined. */
export type Screen = {
  /** Where shield pages stand at this moment, oldest first. */
  shields: () => Promise<ShieldPlace[]>;
  /** A new normal window that shows the shield. Undefined where windows cannot be made (kiosk). */
  openWindow: () => Promise<ShieldPlace | undefined>;
  /** A new tab, in front, in this window or in any. */
  openTab: (windowId: number | undefined) => Promise<ShieldPlace | undefined>;
  /** Shows the shield in a tab that is there already. */
  turnIntoShield: (tabId: number) => Promise<ShieldPlace | undefined>;
  isFullScreen: (windowId: number) => Promise<boolean>;
  /** Full screen and in front of everything else. */
  fillScreen: (place: ShieldPlace) => Promise<void>;
  /** Full screen, with whatever tab is in front in it. */
  fillWindow: (windowId: number) => Promise<void>;
  /** Closes a shield; where it is the last tab of all, the start page takes its place. */
  closeShield: (place: ShieldPlace) => Promise<void>;
  /** Puts the page that an adult sees after lifting in the place of a shield. */
  leadToLifted: (place: ShieldPlace) => Promise<void>;
  /** Puts the start page in the place of a shield. */
  leadToStartPage: (place: ShieldPlace) => Promise<void>;
};
