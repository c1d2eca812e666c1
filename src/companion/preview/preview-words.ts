import type { PreviewAnswer } from '../../contracts/http/preview.ts';
import { reasonWords } from '../decision/reason-words.ts';

/** What an answer comes to, by a shape and by a word. */
export type PreviewVerdict = 'opens' | 'strict' | 'calm' | 'closed';

export const verdictWords: Record<PreviewVerdict, { mark: string; words: string }> = {
  opens: { mark: '✓', words: 'Opens' },
  strict: { mark: '✓', words: 'Opens, with strict search' },
  calm: { mark: '○', words: 'A calm page comes' },
  closed: { mark: '✕', words: 'Does not open' },
};

export function verdictOf({ decision, concern }: PreviewAnswer): PreviewVerdict {
  if (concern === 'kindness') return 'calm';
  if (decision?.action === 'allow') return 'opens';
  return decision?.action === 'rewrite' ? 'strict' : 'closed';
}

/** Why, and what the class sees, a sentence each. */
export function previewSentences(answer: PreviewAnswer): string[] {
  const { kind, engine, decision, offer } = answer;
  const verdict = verdictOf(answer);
  const sentences: string[] = [];
  if (kind === 'search') {
    sentences.push(
      engine === undefined
        ? 'These are words to search for, and this class has no search engine: its start page shows no box to search in.'
        : `These are words to search for. From their start page they would go to ${engine}.`,
    );
  } else if (engine !== undefined) sentences.push(`It belongs to the search engine ${engine}.`);
  if (verdict === 'calm') {
    sentences.push(
      'In place of results comes a page that is calm and kind: a person to talk to, and the helpline. It is never a refusal.',
      'The DSL is told that there was such a search, never its words. The board does not show it.',
    );
    return sentences;
  }
  if (decision !== undefined) sentences.push(reasonWords(decision.reason));
  if (decision?.action === 'block') {
    sentences.push(
      'The class sees a page that says so in one sentence, with the way back, help, and “Ask my teacher to open this”.',
    );
    if (offer !== undefined) sentences.push(`That page offers the same words in ${offer.engine}.`);
  }
  if (answer.concern === 'notice') {
    sentences.push('The DSL is told that there was such a search, never its words.');
  }
  return sentences.filter((sentence) => sentence !== '');
}
