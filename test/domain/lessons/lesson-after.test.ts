import { describe, expect, it } from 'vitest';
import { isRunning } from '../../../src/domain/lessons/class-lesson.ts';
import { lessonAction, type LessonAction } from '../../../src/domain/lessons/lesson-action.ts';
import { lessonAfter } from '../../../src/domain/lessons/lesson-after.ts';
import { lessonOf } from './lesson-of.ts';

const by = { adultId: 'adult', name: 'Robin Example' };
const at = new Date('2031-03-04T10:10:00.000Z');
const lesson = lessonOf('red');
const after = (...actions: LessonAction[]) =>
  actions.reduce((before, action) => lessonAfter(before, { action, by, at }), lesson);
const castle = { address: 'https://castle.example/moat', title: 'The moat' };
const river = { address: 'https://river.example/', title: 'Rivers' };

describe('a lesson', () => {
  it('ends when an adult ends it, and by itself', () => {
    expect(isRunning(lesson, Date.parse('2031-03-04T10:44:59.999Z'))).toBe(true);
    expect(isRunning(lesson, Date.parse('2031-03-04T10:45:00.000Z'))).toBe(false);
    expect(isRunning(after({ action: 'end' }), at.getTime())).toBe(false);
  });

  it('is prolonged or shortened from now on, and narrowed or widened', () => {
    const changed = after({ action: 'change', mode: 'nothing', minutes: 60 });
    expect(changed).toMatchObject({ mode: 'nothing', endsAt: '2031-03-04T11:10:00.000Z' });
    expect(after({ action: 'change' })).toBe(lesson);
  });

  it('shows the newest links first, and a link that is sent again once', () => {
    const sent = after(
      { action: 'send', links: [castle], atOnce: false },
      { action: 'send', links: [river], atOnce: true },
      { action: 'send', links: [castle], atOnce: false },
    ).sent;
    expect(sent).toEqual([castle, { ...river, atOnce: 2 }]);
  });

  it('sends to some without taking from the others', () => {
    const sent = after(
      { action: 'send', links: [castle], atOnce: false },
      { action: 'send', links: [castle], numbers: [14], atOnce: true },
    ).sent;
    expect(sent).toEqual([{ ...castle, numbers: [14], atOnce: 2 }, castle]);
  });

  it('takes back what was sent, everywhere', () => {
    const sent = after(
      { action: 'send', links: [castle, river], atOnce: false },
      { action: 'send', links: [castle], numbers: [14], atOnce: false },
      { action: 'take-back', address: castle.address },
    ).sent;
    expect(sent).toEqual([river]);
  });

  it('holds fifty links at most; the oldest make room', () => {
    const links = Array.from({ length: 20 }, (_, index) => ({
      ...river,
      address: `https://r.example/${index}`,
    }));
    const sendings = [0, 1, 2].map((turn) => ({
      action: 'send' as const,
      links: links.map((link) => ({ ...link, address: `${link.address}-${turn}` })),
      atOnce: false,
    }));
    const { sent } = after(...sendings);
    expect(sent).toHaveLength(50);
    expect(sent[0]?.address).toBe('https://r.example/0-2');
    expect(sent.at(-1)?.address).toBe('https://r.example/9-0');
  });

  it('opens a site once, and closes it', () => {
    const opened = after(
      { action: 'open', site: 'river.example' },
      { action: 'open', site: 'river.example' },
    );
    expect(opened.opened).toEqual(['river.example']);
    expect(
      lessonAfter(opened, { action: { action: 'close', site: 'river.example' }, by, at }).opened,
    ).toEqual([]);
  });

  it('withdraws the internet from a number with the newest reason, and gives it back', () => {
    const withdrawn = after(
      { action: 'withdraw', number: 14, reason: 'asked once' },
      { action: 'withdraw', number: 14, reason: 'asked twice' },
      { action: 'withdraw', number: 15, reason: 'the same' },
      { action: 'give-back', number: 15 },
    ).withdrawn;
    expect(withdrawn).toEqual([{ number: 14, reason: 'asked twice', by, at: at.toISOString() }]);
  });

  it.each<LessonAction>([
    { action: 'eyes-down' },
    { action: 'close', site: 'never.opened' },
    { action: 'give-back', number: 9 },
    { action: 'take-back', address: 'https://never.sent/' },
  ])('is the same when nothing changes: $action', (action) => {
    expect(after(action)).toBe(lesson);
  });

  it.each([
    ['a page of the disk', { address: 'file:///etc/passwd', title: 'x' }],
    ['a script', { address: 'javascript:alert(1)', title: 'x' }],
    ['credentials', { address: 'https://user:secret@castle.example/', title: 'x' }],
    ['white space', { address: 'https://castle.example/a b', title: 'x' }],
    ['no title', { address: 'https://castle.example/', title: '' }],
    ['too long an address', { address: `https://castle.example/${'a'.repeat(2_048)}`, title: 'x' }],
  ])('sends no link with %s', (_what, link) => {
    expect(lessonAction.safeParse({ action: 'send', links: [link], atOnce: false }).success).toBe(false);
  });
});
