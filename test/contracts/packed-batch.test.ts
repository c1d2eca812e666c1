import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { v7 } from 'uuid';
import { packBatch, unpackLine } from '../../src/contracts/http/packed-batch.ts';
import { chainEvent, emptyChain, type ChainHead } from '../../src/domain/events/event-chain.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url');

function unpack(body: string): string[] {
  const texts: string[] = [];
  for (const line of body.split('\n')) texts.push(unpackLine(line, hashOf(texts.at(-1) ?? '')));
  return texts;
}

function chained(titles: readonly string[]) {
  let head: ChainHead = emptyChain;
  const session = v7();
  return titles.map((title) => {
    const draft = {
      kind: 'help-requested' as const,
      details: { page: { address: 'https://castle.example/', title }, via: 'page-button' as const },
    };
    const { text, event } = chainEvent(head, draft, {
      id: v7(),
      session,
      time: new Date(),
      deviceNumber: 14,
    });
    head = { sequence: event.sequence, hash: hashOf(text) };
    return { text, hash: hashOf(text) };
  });
}

it('gives back the exact text of every event, whatever a page calls itself', () => {
  const title = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('"previousHash":"^"', '\\"previousHash\\":\\"^\\"', '^', '$&', "$'", '\n'),
  );
  fc.assert(
    fc.property(fc.array(title, { minLength: 1, maxLength: 6 }), (titles) => {
      const events = chained(titles);
      const body = packBatch(events);
      expect(unpack(body)).toEqual(events.map(({ text }) => text));
      if (events.length > 1) expect(body).toContain('"previousHash":"^"');
    }),
  );
});

it('leaves alone what does not follow on the line before', () => {
  const [first, , third] = chained(['a', 'b', 'c']) as [
    { text: string; hash: string },
    unknown,
    { text: string; hash: string },
  ];
  expect(packBatch([first, third])).toBe(`${first.text}\n${third.text}`);
  expect(packBatch([{ text: first.text }, third])).toBe(`${first.text}\n${third.text}`);
});
