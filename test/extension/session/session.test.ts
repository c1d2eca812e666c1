import { expect, it } from 'vitest';
import { v7 } from 'uuid';
import { unsentBatch } from '../../../src/extension/outbox/unsent-batch.ts';
import { browserVersion } from '../../../src/extension/session/browser-version.ts';
import { logSessions, readSessionId } from '../../../src/extension/session/session.ts';
import { memoryLock, memoryOutbox, memoryValue } from '../fixtures/in-memory.ts';

const versions = { extensionVersion: '0.1.0', browserVersion: '156.0.0.0' };

it('gives a browser session one id, however many ask at once', async () => {
  const parts = { current: memoryValue<string>(), lock: memoryLock(), newId: () => v7() };
  const ids = await Promise.all(Array.from({ length: 5 }, () => readSessionId(parts)));
  expect(new Set(ids).size).toBe(1);
});

it('writes the start of a session once, and the end of one that ended unsaid into its own chain', async () => {
  const { append, use, session } = memoryOutbox();
  const log = () => logSessions({ use, append, session: () => Promise.resolve(session), versions });
  const earlier = v7({ msecs: 1_000 });
  await append({ kind: 'session-started', details: versions }, { session: earlier });
  await log();
  await log();
  const events = (await unsentBatch(use, 'routine', { events: 500, bytes: 400_000 })).map(({ text }) =>
    JSON.parse(text),
  );
  expect(events.map(({ kind, session: of, sequence }) => [kind, of === earlier, sequence])).toEqual([
    ['session-started', true, 1],
    ['session-ended', true, 2],
    ['session-started', false, 1],
  ]);
});

it('reads the version of Chrome out of its user agent', () => {
  expect(browserVersion('Mozilla/5.0 (X11; CrOS) Chrome/156.0.0.0 Safari/537.36')).toBe('156.0.0.0');
  expect(browserVersion('')).toBe('unknown');
});
