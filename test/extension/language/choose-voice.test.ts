import { describe, expect, it } from 'vitest';
import { pupilLanguages } from '../../../src/domain/policy/pupil-language.ts';
import { chooseVoice } from '../../../src/extension/language/choose-voice.ts';
import { languageLooks } from '../../../src/ui/language-looks.ts';

const voices = [
  { voiceName: 'from afar', lang: 'pl-PL', remote: true },
  { voiceName: 'Brazil', lang: 'pt-BR' },
  { voiceName: 'Portugal', lang: 'pt_PT' },
  { voiceName: 'America', lang: 'en-US', remote: false },
  { lang: 'tr' },
];

describe('a voice', () => {
  it('is one of the language, best of the same country', () => {
    expect(chooseVoice(voices, 'pt-PT')).toBe('Portugal');
    expect(chooseVoice(voices, 'en-GB')).toBe('America');
  });

  it('is found for every language that has one, however the voice writes its country', () => {
    const tags = 'en-US cy pl_PL ro-RO uk-UA ur-PK pa-IN bn_BD ar-XA so-SO pt-PT es-US fr-FR tr_TR LT-lt';
    const installed = tags.split(' ').map((lang) => ({ voiceName: lang, lang }));
    const found = pupilLanguages.map((language) => chooseVoice(installed, languageLooks[language].tag));
    expect(found).toEqual(installed.map(({ voiceName }) => voiceName));
  });

  it('is never one on the network, nor one without a name, nor one of another language', () => {
    expect(chooseVoice(voices, 'pl')).toBeUndefined();
    expect(chooseVoice(voices, 'tr')).toBeUndefined();
    expect(chooseVoice(voices, 'ar')).toBeUndefined();
    expect(chooseVoice([], 'en-GB')).toBeUndefined();
  });
});
