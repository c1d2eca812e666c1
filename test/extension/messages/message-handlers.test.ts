import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { answerTo, type MessageHandlers } from '../../../src/extension/messages/message-handlers.ts';

const origin = 'chrome-extension://id';
const look = { corner: 'top-left' as const, number: '14', word: '', label: '', move: '', language: 'en' };
const handlers: MessageHandlers = {
  press: () => Promise.resolve({ kept: true }),
  'page-is-black': () => Promise.resolve({}),
  'button-look': () => Promise.resolve(look),
  'button-moved': () => Promise.resolve({}),
  'press-on-own-page': () => Promise.resolve({ kept: true }),
  'page-blocked': () => Promise.resolve({ kept: true }),
  'may-open': ({ address }) => Promise.resolve({ address }),
  'why-blocked': () => Promise.resolve({}),
  'ask-to-open': () => Promise.resolve({ kept: true }),
  'choose-language': () => Promise.resolve({ chosen: true }),
  'describe-report': () => Promise.resolve({ kept: true }),
  'say-mistake': () => Promise.resolve({ kept: true }),
  'mistake-wait-over': () => Promise.resolve({ led: false }),
  'lift-look': () => Promise.resolve({ hasSealedCodes: false, waitMs: 0 }),
  'lift-answer': () => Promise.resolve({ lifted: false, waitMs: 0 }),
  'note-what-was-done': () => Promise.resolve({}),
  'leave-lifted': () => Promise.resolve({}),
  'rest-shown': () => Promise.resolve({}),
  'child-is-back': () => Promise.resolve({}),
  'sign-in-word': () => Promise.resolve({ kept: true }),
  'enter-number': () => Promise.resolve({ said: 'wrong' }),
  'shield-shown': () => Promise.resolve({ covered: true }),
};
const tab = { id: 1, index: 0, highlighted: false, active: true, pinned: false, incognito: false };
const page = { tab, frameId: 0, url: 'https://example.com/' };
const own = { tab, frameId: 0, url: `${origin}/access/blocked.html?u=https://example.com/` };
const press = { type: 'press', pressId: v7() };

describe('a message', () => {
  it('is answered when it is in the map and from somebody who may ask', async () => {
    expect(await answerTo(handlers, press, page, origin)).toEqual({ kept: true });
    expect(await answerTo(handlers, { type: 'shield-shown', covering: true }, own, origin)).toEqual({
      covered: true,
    });
  });

  it('is answered in a frame when it asks where a held document goes, and nothing else', async () => {
    const held = { type: 'may-open', address: 'https://example.com/' };
    expect(await answerTo(handlers, held, { ...own, frameId: 3 }, origin)).toEqual({
      address: 'https://example.com/',
    });
    expect(answerTo(handlers, held, page, origin)).toBeUndefined();
  });

  it.each([
    ['a press that claims to come from our own page', { ...press, type: 'press-on-own-page' }, page],
    ['a block that a page reports', { type: 'page-blocked', address: 'https://example.com/' }, page],
    ['a page that asks why', { type: 'why-blocked' }, page],
    [
      'a page that asks for itself to be opened',
      { type: 'ask-to-open', address: 'https://example.com/', reason: 'not-on-list' },
      page,
    ],
    ['our own page inside somebody’s frame', { ...press, type: 'press-on-own-page' }, { ...own, frameId: 3 }],
    [
      'an origin that only begins like ours',
      { ...press, type: 'press-on-own-page' },
      { ...own, url: `${origin}x/` },
    ],
    ['no tab', press, { url: page.url }],
    ['an address of its own choosing', { ...press, address: 'https://elsewhere.example/' }, page],
    ['an unknown type', { type: 'toString' }, page],
    ['no object', 'press', page],
  ])('is dropped: %s', (_name, message, sender) => {
    expect(answerTo(handlers, message, sender, origin)).toBeUndefined();
  });
});
