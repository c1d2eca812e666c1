/** A tab, as far as its sound goes. */
export type TabWithSound = {
  tabId: number;
  audible: boolean;
  muted: boolean;
  /** By the browser's own word it was this extension. */
  mutedByUs: boolean;
};

/** Tabs but the shield's. A tab that is gone meanwhile is passed over. */
export type TabsWithSound = {
  all: () => Promise<TabWithSound[]>;
  mute: (tabId: number) => Promise<void>;
  unmute: (tabId: number) => Promise<void>;
  /** Stops what plays in a tab, and takes its floating picture away. */
  stopMedia: (tabId: number) => Promise<void>;
};

/** Sound and moving pictures of every tab. */
export type OtherSound = {
  /** The tab that was pressed in and what else can be heard: at once. */
  hushAtOnce: (pressed: number | undefined) => Promise<void>;
  /** Every tab, since one that is silent now may speak up; media stop. */
  hush: () => Promise<void>;
  /** Sound may be heard again. What was stopped stays stopped until somebody starts it. */
  giveBack: () => Promise<void>;
};

export function createOtherSound(tabs: TabsWithSound): OtherSound {
  const silence = ({ tabId, muted }: TabWithSound) => [
    ...(muted ? [] : [tabs.mute(tabId)]),
    tabs.stopMedia(tabId),
  ];
  return {
    async hushAtOnce(pressed) {
      const mutedPressed = pressed === undefined ? undefined : tabs.mute(pressed);
      const heard = (await tabs.all()).filter(({ tabId, audible }) => audible && tabId !== pressed);
      await Promise.all([mutedPressed, ...heard.flatMap(silence)]);
    },
    async hush() {
      const loud = (await tabs.all()).filter(({ audible, muted }) => audible || !muted);
      await Promise.all(loud.flatMap(silence));
    },
    async giveBack() {
      const ours = (await tabs.all()).filter(({ mutedByUs }) => mutedByUs);
      await Promise.all(ours.map(({ tabId }) => tabs.unmute(tabId)));
    },
  };
}
