/** One document of a tab that goes somewhere, as `webNavigation` and `tabs` tell it. */
export type Navigation = {
  tabId: number;
  /** 0 is the page itself. */
  frameId: number;
  parentFrameId: number;
  address: string;
};

/** The browser's tabs and frames, as far as the guard needs them. What is gone in between is no error. */
export type Pages = {
  /** Where the tab is, and where it is going. */
  addressesOf: (tabId: number) => Promise<string[]>;
  addressOfFrame: (tabId: number, frameId: number) => Promise<string | undefined>;
  show: (tabId: number, address: string) => Promise<void>;
  /** @returns false when the frame does not let itself be moved. */
  showInFrame: (tabId: number, frameId: number, address: string) => Promise<boolean>;
  /** Every open tab and, where they are known, its frames. */
  all: () => Promise<Navigation[]>;
};
