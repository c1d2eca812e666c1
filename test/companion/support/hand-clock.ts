import type { Clock } from '../../../src/companion/browser/clock.ts';

/** A clock that a test moves by hand; what is due runs in order. Milliseconds. */
export class HandClock implements Clock {
  #now: number;
  #waiting: { at: number; call: () => void }[] = [];

  constructor(now = Date.parse('2026-11-03T10:42:00.000Z')) {
    this.#now = now;
  }

  now = (): number => this.#now;

  after = (ms: number, then: () => void): (() => void) => {
    const entry = { at: this.#now + ms, call: then };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    };
  };

  /** Moves on, and lets everything that was promised meanwhile come about. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await settle();
      const due = this.#waiting.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (due === undefined) break;
      this.#waiting = this.#waiting.filter((other) => other !== due);
      this.#now = Math.max(this.#now, due.at);
      due.call();
    }
    this.#now = end;
    await settle();
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
