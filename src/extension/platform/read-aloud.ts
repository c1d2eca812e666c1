/**
 * Makes a button read the page's words out, never unasked (design, truth 9). The button is shown only where the Chromebook has a
 * voice of its own: a voice on the network would be told what a child looks at.
 *
 * @param words what is read, as it stands at the moment of the tap. A second tap stops it.
 */
export async function offerReadingAloud(button: HTMLButtonElement, words: () => string): Promise<void> {
  // Not there without its permission, and in managed browsers that took it away.
  const tts = chrome.tts as typeof chrome.tts | undefined;
  if (tts === undefined) return;
  const voice = (await tts.getVoices()).find(
    ({ lang, remote, voiceName }) => remote !== true && voiceName !== undefined && /^en\b/i.test(lang ?? ''),
  );
  if (voice?.voiceName === undefined) return;
  const options = { voiceName: voice.voiceName, rate: 0.9, enqueue: false };
  button.hidden = false;
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    void tts.isSpeaking().then((speaks) => (speaks ? tts.stop() : tts.speak(words(), options)));
  });
  addEventListener('pagehide', () => tts.stop());
}
