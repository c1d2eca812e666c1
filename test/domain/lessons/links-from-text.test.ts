import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lessonAction } from '../../../src/domain/lessons/lesson-action.ts';
import { linksFromText } from '../../../src/domain/lessons/links-from-text.ts';

const only = (text: string) => linksFromText(text).links[0];

describe('links that somebody pasted', () => {
  it.each([
    ['https://castle.example/moat', 'https://castle.example/moat', 'castle.example: moat'],
    ['castle.example', 'https://castle.example/', 'castle.example'],
    ['www.castle.example/', 'https://www.castle.example/', 'castle.example'],
    [
      'The moat: https://castle.example/moat?page=2#top',
      'https://castle.example/moat?page=2#top',
      'The moat',
    ],
    ['https://castle.example/moat\tThe moat', 'https://castle.example/moat', 'The moat'],
    ['1. The moat – castle.example/moat', 'https://castle.example/moat', '1. The moat'],
    ['http://castle.example/a', 'http://castle.example/a', 'castle.example: a'],
    ['HTTPS://CASTLE.example/A', 'https://castle.example/A', 'castle.example: A'],
  ])('%s', (text, address, title) => {
    expect(only(text)).toEqual({ address, title });
  });

  it('are read line by line, each address once', () => {
    expect(linksFromText('castle.example\r\n\r\nhttps://castle.example/\nriver.example Rivers\n')).toEqual({
      links: [
        { address: 'https://castle.example/', title: 'castle.example' },
        { address: 'https://river.example/', title: 'Rivers' },
      ],
      faults: [],
    });
  });

  it.each([
    ['look at the castle', 'no-address'],
    ['javascript://castle.example/%0aalert(1)', 'not-of-the-web'],
    ['file:///etc/passwd', 'not-of-the-web'],
    ['chrome://settings', 'not-of-the-web'],
    ['https://user:secret@castle.example/', 'has-a-password'],
    [`castle.example/${'a'.repeat(2_048)}`, 'too-long'],
  ])('that are none are named by their line: %s', (text, fault) => {
    expect(linksFromText(`castle.example\n${text}`).faults).toEqual([{ line: 2, fault }]);
  });

  it('are always fit to be sent, whatever was pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.webUrl(), (noise, url) => {
        const { links } = linksFromText(`${noise}\n${noise} ${url} ${noise}\n${url}`);
        if (links.length === 0) return;
        const action = { action: 'send', links, atOnce: false };
        expect(lessonAction.safeParse(action).success).toBe(true);
      }),
    );
  });
});
