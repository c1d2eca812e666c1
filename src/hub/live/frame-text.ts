import { longestLessonMs } from '../../contracts/stream/device-lesson.ts';
import type { LessonFrame, ReopenedPagesFrame, StreamFrame } from '../../contracts/stream/stream-frame.ts';
import { longestReopeningMs } from '../../domain/incidents/reopening.ts';
import type { LessonNews, ReopenedPagesNews, StoredFrame } from '../store/frame-store.ts';

/** A stored frame as it goes over the wire, with the age of its news at this moment. */
export function frameText({ frameId, news }: StoredFrame, now: Date): string {
  if (news.type === 'lesson') return wire(lessonFrameOf(news, now));
  if (news.type === 'reopened-pages') return wire(reopenedFrameOf(news, now));
  if (news.type === 'used-codes' || news.type === 'drill-told') return wire(news);
  if (news.type === 'drill') {
    const endsInMs = Math.max(0, Date.parse(news.endsAt) - now.getTime());
    return wire({ type: 'drill', drillId: news.drillId, endsInMs });
  }
  if (news.type !== 'report') return wire({ ...news, id: frameId });
  const ageMs = Math.max(0, now.getTime() - Date.parse(news.stateAt));
  return wire({ type: 'report', id: frameId, eventId: news.eventId, state: news.state, ageMs });
}

/** A lesson that has run out by now is none. */
function lessonFrameOf(news: LessonNews, now: Date): LessonFrame {
  const { type, version, lesson } = news;
  if (lesson === null) return { type, version, lesson };
  const endsInMs = Math.min(Date.parse(news.endsAt) - now.getTime(), longestLessonMs);
  return { type, version, lesson: endsInMs > 0 ? { ...lesson, endsInMs } : null };
}

/** A page whose time is over by now is closed. */
function reopenedFrameOf({ type, version, pages }: ReopenedPagesNews, now: Date): ReopenedPagesFrame {
  const left = pages.map(({ until, ...page }) => ({
    ...page,
    endsInMs: Math.min(Date.parse(until) - now.getTime(), longestReopeningMs),
  }));
  return { type, version, pages: left.filter(({ endsInMs }) => endsInMs > 0) };
}

/** A frame of the contract as text. */
export function wire(frame: StreamFrame): string {
  return JSON.stringify(frame);
}
