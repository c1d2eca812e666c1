import { describe, expect, it } from 'vitest';
import { createReader, type Sentence } from '../../../src/extension/language/reader.ts';

function voice() {
  const told: string[] = [];
  let end = () => {};
  const reader = createReader(
    {
      say: (words) => {
        told.push(words);
        return new Promise<void>((resolve) => (end = resolve));
      },
      stop: () => end(),
    },
    (isReading) => told.push(isReading ? '(begins)' : '(ends)'),
  );
  const sentence = (words: string): Sentence => ({
    words: () => words,
    mark: (isRead) => void told.push(isRead ? `[${words}` : `${words}]`),
  });
  const finish = async () => {
    end();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { told, reader, sentence, finish };
}

describe('reading aloud', () => {
  it('reads one sentence after the other, and marks the one that is read', async () => {
    const { told, reader, sentence, finish } = voice();
    const reading = reader.read([sentence('One.'), sentence('Two.')]);
    expect(told).toEqual(['(begins)', '[One.', 'One.']);
    await finish();
    expect(told.slice(3)).toEqual(['One.]', '[Two.', 'Two.']);
    await finish();
    await reading;
    expect(told.slice(6)).toEqual(['Two.]', '(ends)']);
    expect(reader.isReading()).toBe(false);
  });

  it('stops at once, and reads nothing more', async () => {
    const { told, reader, sentence } = voice();
    const reading = reader.read([sentence('One.'), sentence('Two.')]);
    reader.stop();
    await reading;
    expect(told).toEqual(['(begins)', '[One.', 'One.', '(ends)', 'One.]']);
  });

  it('leaves a sentence for the one that is tapped', async () => {
    const { told, reader, sentence, finish } = voice();
    const first = reader.read([sentence('One.'), sentence('Two.')]);
    const second = reader.read([sentence('Three.')]);
    await first;
    expect(reader.isReading()).toBe(true);
    await finish();
    await second;
    expect(told.filter((word) => !/[[\]]/.test(word))).toEqual(['(begins)', 'One.', 'Three.', '(ends)']);
  });
});
