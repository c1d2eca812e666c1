import { describe, expect, it } from 'vitest';
import { chooseVoice } from '../../../src/extension/language/choose-voice.ts';

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

  it('is never one on the network, nor one without a name, nor one of another language', () => {
    expect(chooseVoice(voices, 'pl')).toBeUndefined();
    expect(chooseVoice(voices, 'tr')).toBeUndefined();
    expect(chooseVoice(voices, 'ar')).toBeUndefined();
    expect(chooseVoice([], 'en-GB')).toBeUndefined();
  });
});
