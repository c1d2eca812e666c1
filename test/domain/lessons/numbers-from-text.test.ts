import { describe, expect, it } from 'vitest';
import { isLessonSite, siteOfAddress } from '../../../src/domain/lessons/lesson-site.ts';
import { numbersFromText } from '../../../src/domain/lessons/numbers-from-text.ts';

describe('numbers of Chromebooks that somebody wrote', () => {
  it.each<[string, number[] | undefined]>([
    ['14', [14]],
    ['3, 5-8 and 12', [3, 5, 6, 7, 8, 12]],
    ['8–9;1 1', [1, 8, 9]],
    ['', []],
    ['0', undefined],
    ['9-3', undefined],
    ['all', undefined],
    ['1-9999', undefined],
    ['12345', undefined],
    ['-3', undefined],
  ])('%s', (text, numbers) => {
    expect(numbersFromText(text)).toEqual(numbers);
  });
});

describe('the site that a lesson opens', () => {
  it.each([
    ['https://www.river.example/otters?page=2', 'river.example'],
    ['river.example/otters', 'river.example'],
    ['http://user:secret@play.river.example:8080/', 'play.river.example'],
    ['javascript:alert(1)', undefined],
    ['file:///etc/passwd', undefined],
    ['hello', undefined],
    ['no address', undefined],
    ['', undefined],
  ])('of %s', (address, site) => {
    expect(siteOfAddress(address)).toBe(site);
  });

  it.each([
    ['river.example', true],
    ['river.example/otters', true],
    ['*', false],
    ['example', false],
    ['*.river.example', false],
    ['javascript:*', false],
    ['https://*', false],
  ])('may be written as %s: %s', (site, may) => {
    expect(isLessonSite(site)).toBe(may);
  });
});
