import type { ButtonCorner, ButtonLook } from '../../contracts/messages/button-look.ts';
import type { PupilLanguage } from '../../domain/policy/pupil-language.ts';
import { classColourLooks } from '../../ui/class-colours.ts';
import { languageLooks } from '../../ui/language-looks.ts';
import type { DeviceFacts } from '../device/device-facts.ts';
import { wordsFor, type Words } from '../language/words.ts';

type Parts = {
  facts: () => Promise<DeviceFacts | undefined>;
  corner: () => Promise<ButtonCorner | undefined>;
  language: () => Promise<PupilLanguage>;
  loadWords: (language: PupilLanguage) => Promise<Words>;
};

/** What the help button shows here: number, class colour, corner, and its words in the child's language. */
export function createButtonLook({ facts, corner, language, loadWords }: Parts): () => Promise<ButtonLook> {
  // Each page asks, and a file is read for it once a worker.
  let last: { language: PupilLanguage; words: Promise<Words> } | undefined;
  return async () => {
    const [here, where, spoken] = await Promise.all([facts(), corner(), language()]);
    if (last?.language !== spoken) last = { language: spoken, words: loadWords(spoken) };
    const words = await last.words.catch((): Words => {
      last = undefined;
      return {};
    });
    const colour = here?.classColour === undefined ? undefined : classColourLooks[here.classColour];
    return {
      corner: where ?? 'bottom-right',
      number: String(here?.deviceNumber ?? ''),
      ...(colour === undefined ? {} : { ground: colour.hex, ink: colour.ink }),
      word: wordsFor(words, 'buttonWord'),
      label: wordsFor(words, 'buttonLabel'),
      move: wordsFor(words, 'buttonMove'),
      language: languageLooks[spoken].tag,
    };
  };
}
