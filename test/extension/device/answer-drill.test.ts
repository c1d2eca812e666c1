import { expect, test } from 'vitest';
import { createAnswerDrill, type AnsweredDrill } from '../../../src/extension/device/answer-drill.ts';
import { memoryLock, memoryValue } from '../fixtures/in-memory.ts';

const drillId = '0198c3c0-0000-7000-8000-000000000001';

function given(fails = false) {
  const appended: unknown[] = [];
  let sendings = 0;
  const answered = memoryValue<AnsweredDrill>();
  const answer = createAnswerDrill({
    answered,
    async append(draft) {
      if (fails) throw new Error('full');
      appended.push(draft);
      return { id: drillId, isNew: true };
    },
    sendNow: () => (sendings += 1),
    lock: memoryLock(),
  });
  return { answer, answered, appended, sent: () => sendings };
}

test('a drill is answered by one event of its own kind, sent at once', async () => {
  const { answer, appended, sent } = given();
  await answer({ type: 'drill', drillId, endsInMs: 60_000 });
  await answer({ type: 'drill', drillId, endsInMs: 50_000 });
  expect(appended).toEqual([{ kind: 'drill-answered', details: { drillId } }]);
  expect(sent()).toBe(2);
});

test('a drill that is over is not answered', async () => {
  const { answer, appended } = given();
  await answer({ type: 'drill', drillId, endsInMs: 0 });
  expect(appended).toEqual([]);
});

test('what could not be kept is not held for answered', async () => {
  const { answer, answered } = given(true);
  await expect(answer({ type: 'drill', drillId, endsInMs: 60_000 })).rejects.toThrow('full');
  expect(await answered.read()).toBeUndefined();
});
