/** A channel to the other tabs of this browser that show the companion. */
export type TabChannel<Word> = { post: (word: Word) => void; close: () => void };

/** @param onWord called with whatever another tab says; tabs of another release may say what this one does not know. */
export function openChannel<Word>(name: string, onWord: (word: unknown) => void): TabChannel<Word> {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }) => onWord(data));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel, heard by its own origin alone
    post: (word) => channel.postMessage(word),
    close: () => channel.close(),
  };
}
