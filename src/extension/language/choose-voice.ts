/** What is asked of a voice of chrome.tts. */
export type Voice = {
  voiceName?: string | undefined;
  lang?: string | undefined;
  remote?: boolean | undefined;
};

/**
 * A voice for a language: of the same tag if there is one (`pt-PT` before `pt-BR`), else of the same language. Never one on the
 * network, which would be told what a child looks at.
 *
 * @param tag BCP 47.
 * @returns undefined when this Chromebook has none: then nothing is read, and nothing offers to.
 */
export function chooseVoice(voices: readonly Voice[], tag: string): string | undefined {
  const [primary] = parts(tag);
  const able = voices.filter(({ voiceName, lang, remote }) => {
    return voiceName !== undefined && remote !== true && parts(lang ?? '')[0] === primary;
  });
  const wanted = parts(tag).join('-');
  const best = able.find(({ lang }) => parts(lang ?? '').join('-') === wanted) ?? able[0];
  return best?.voiceName;
}

const parts = (tag: string): string[] => tag.toLowerCase().split(/[-_]/);
