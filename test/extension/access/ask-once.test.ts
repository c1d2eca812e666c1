import { describe, expect, it } from 'vitest';
import { createAskOnce, type AskState } from '../../../src/extension/access/blocked/ask-once.ts';

function asking(...answers: (boolean | Error)[]) {
  const shown: AskState[] = [];
  let asked = 0;
  const press = createAskOnce(
    async () => {
      const answer = answers[asked];
      asked += 1;
      if (answer instanceof Error) throw answer;
      return answer ?? false;
    },
    (state) => shown.push(state),
  );
  return { press, shown, asked: () => asked };
}

describe('"ask my teacher to open this"', () => {
  it('asks one time, however often it is pressed', async () => {
    const { press, shown, asked } = asking(true);
    await Promise.all([press(), press(), press()]);
    await press();
    expect(asked()).toBe(1);
    expect(shown).toEqual(['asking', 'kept']);
  });

  it('says that it worked only when it is kept, and can then be tried again', async () => {
    const { press, shown } = asking(new Error('the worker died'), false, true);
    await press();
    await press();
    await press();
    await press();
    expect(shown).toEqual(['asking', 'not-kept', 'asking', 'not-kept', 'asking', 'kept']);
  });
});
