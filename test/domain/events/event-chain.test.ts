import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { chainEvent, emptyChain, judgeLink, type ChainHead } from '../../../src/domain/events/event-chain.ts';
import { schoolEvent, type EventDraft } from '../../../src/domain/events/school-event.ts';

const session = uuidv7();
const press: EventDraft = {
  kind: 'help-requested',
  details: { page: { address: 'https://castle.example/', title: 'Castles' }, via: 'page-button' },
};

function moment() {
  return { id: uuidv7(), session, time: new Date('2026-03-02T10:42:00.000Z'), deviceNumber: 14 };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

describe('a lane of events', () => {
  it('starts at 1 and links to nothing', () => {
    const { event } = chainEvent(emptyChain, press, moment());
    expect(event).toMatchObject({ sequence: 1, previousHash: null, lane: 'report', deviceNumber: 14 });
  });

  it('links every event to the exact stored text of the one before', () => {
    let head: ChainHead = emptyChain;
    for (let sequence = 1; sequence <= 50; sequence++) {
      const { event, text } = chainEvent(head, press, moment());
      expect(event.sequence).toBe(sequence);
      expect(judgeLink(head, event)).toBe('linked');
      expect(schoolEvent.parse(JSON.parse(text))).toEqual(event);
      head = { sequence, hash: sha256(text) };
    }
  });

  it('shows a gap, a repeated place and a changed predecessor', () => {
    const head: ChainHead = { sequence: 3, hash: sha256('three') };
    expect(judgeLink(head, { sequence: 4, previousHash: sha256('three') })).toBe('linked');
    expect(judgeLink(head, { sequence: 6, previousHash: sha256('five') })).toBe('gap-before');
    expect(judgeLink(head, { sequence: 3, previousHash: sha256('two') })).toBe('forked');
    expect(judgeLink(head, { sequence: 4, previousHash: sha256('another three') })).toBe('forked');
  });

  it('carries the class colour only when it is known', () => {
    expect(chainEvent(emptyChain, press, moment()).text).not.toContain('classColour');
    expect(chainEvent(emptyChain, press, { ...moment(), classColour: 'purple' }).event.classColour).toBe(
      'purple',
    );
  });

  it('is stored on one line, whatever a page calls itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const draft: EventDraft = {
          kind: 'help-requested',
          details: { page: { address: 'https://castle.example/', title }, via: 'page-button' },
        };
        const { text } = chainEvent(emptyChain, draft, moment());
        expect(text).not.toContain('\n');
        expect(schoolEvent.parse(JSON.parse(text)).details).toEqual(draft.details);
      }),
    );
  });
});
