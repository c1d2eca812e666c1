import type { StreamFrame } from '../../contracts/stream/stream-frame.ts';
import type { StoredFrame } from '../store/frame-store.ts';

/** A stored frame as it goes over the wire, with the age of its news at this moment. */
export function frameText({ frameId, news }: StoredFrame, now: Date): string {
  if (news.type !== 'report') return wire({ ...news, id: frameId });
  const ageMs = Math.max(0, now.getTime() - Date.parse(news.stateAt));
  return wire({ type: 'report', id: frameId, eventId: news.eventId, state: news.state, ageMs });
}

/** A frame of the contract as text. */
export function wire(frame: StreamFrame): string {
  return JSON.stringify(frame);
}
