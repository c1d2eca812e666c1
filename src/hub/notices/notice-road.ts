import type { NoticeContent } from '../../domain/notices/notice-content.ts';

/** The ways by which a notice leaves the hub. */
export const noticeRoadNames = ['mail', 'push'] as const;
export type NoticeRoadName = (typeof noticeRoadNames)[number];

/** One notice to one adult by one road. */
export type Notice = {
  /** Stays the same however often it is sent: a road says it with what it sends, so that a repeat is recognised. */
  noticeId: string;
  road: NoticeRoadName;
  adultId: string;
  /** What it is about: the id of an alert, the day of a digest. */
  about: string;
  content: NoticeContent;
  madeAt: string;
  /** How often it was tried before. */
  attempts: number;
};

/**
 * What came of sending. `again`: it may go through later. Without it, it never will, and is given up. `code` is one of the error
 * catalogue, or another word in its form; never an address, a name or what a server said.
 */
export type Sent = { sent: true } | { sent: false; again: boolean; code: string };

/**
 * A road by which notices leave. It finds out by itself where the adult is reached, and answers `again: false` for one whom it cannot
 * reach. A throw is taken as a fault of the road that may pass. It must come to an end by itself: nothing cuts it short.
 */
export type NoticeRoad = { send(notice: Notice): Promise<Sent> };

export type NoticeRoads = Partial<Record<NoticeRoadName, NoticeRoad>>;
