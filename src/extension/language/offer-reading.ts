import { lookOfPage } from '../platform/language-of-page.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { chooseVoice } from './choose-voice.ts';
import { createReader } from './reader.ts';
import { sentencesOfPage } from './sentences-of-page.ts';

/** A little slower than for adults. */
const rate = 0.85;

/**
 * Offers to read the page aloud in its language, and never does it unasked (design, truth 9): the button reads everything and
 * stops when it is tapped again, and a tap on a sentence reads that sentence. Where the Chromebook has no voice of its own for
 * the language the button stays hidden.
 *
 * @param onChange is told when reading begins and ends.
 * @returns what ends the offer.
 */
export function offerReading(button: HTMLButtonElement, onChange: (isReading: boolean) => void): () => void {
  // Not there without its permission, and in managed browsers that took it away.
  const tts = chrome.tts as typeof chrome.tts | undefined;
  if (tts === undefined) return () => undefined;
  const offer = new AbortController();
  const { signal } = offer;
  const { tag } = lookOfPage();
  let voiceName: string | undefined;
  const reader = createReader(
    { say: (words) => say(tts, words, { voiceName, lang: tag }), stop: () => tts.stop() },
    onChange,
  );

  const look = async () => {
    voiceName = chooseVoice(await tts.getVoices(), tag);
    if (!signal.aborted) button.hidden = voiceName === undefined;
  };
  const readAll = (event: Event) => {
    if (!event.isTrusted) return;
    if (reader.isReading()) reader.stop();
    else
      void reader.read(
        sentencesOfPage(document).flatMap(({ element, sentence }) => (element === button ? [] : [sentence])),
      );
  };
  const readOne = (event: Event) => {
    if (!event.isTrusted || voiceName === undefined || !(event.target instanceof Element)) return;
    const { target } = event;
    // What can be pressed does what it says; its words are read with the rest.
    if (target.closest('a, button, input, select') !== null) return;
    const tapped = sentencesOfPage(document).find(({ element }) => element.contains(target));
    if (tapped !== undefined) void reader.read([tapped.sentence]);
  };
  const lookAgain = () => void look().catch((error: unknown) => reportFailure('voices', error));

  button.hidden = true;
  lookAgain();
  // Voices of ChromeOS come some moments after its start.
  tts.onVoicesChanged?.addListener(lookAgain);
  button.addEventListener('click', readAll, { signal });
  document.addEventListener('click', readOne, { signal });
  addEventListener('pagehide', () => reader.stop(), { signal });
  return () => {
    offer.abort();
    tts.onVoicesChanged?.removeListener(lookAgain);
    reader.stop();
  };
}

type Saying = { voiceName: string | undefined; lang: string };

function say(tts: typeof chrome.tts, words: string, { voiceName, lang }: Saying): Promise<void> {
  return new Promise((resolve) => {
    const ends = ['end', 'interrupted', 'cancelled', 'error'];
    const options = {
      lang,
      rate,
      enqueue: false,
      ...(voiceName === undefined ? {} : { voiceName }),
      onEvent: ({ type }: chrome.tts.TtsEvent) => {
        if (ends.includes(type)) resolve();
      },
    };
    tts.speak(words, options).catch((error: unknown) => {
      reportFailure('reading aloud', error);
      resolve();
    });
  });
}
