import type { Notice, NoticeRoad, Sent } from '../../../src/hub/notices/notice-road.ts';

/** A road that keeps what it was given, and answers as it is told. */
export class RecordingRoad implements NoticeRoad {
  readonly taken: Notice[] = [];
  answer: (notice: Notice) => Sent | Promise<Sent> = () => ({ sent: true });

  async send(notice: Notice): Promise<Sent> {
    this.taken.push(notice);
    return this.answer(notice);
  }
}
