type Timer = { at: number; work: () => void; called: boolean };

/** Time that passes only when the history says so. Milliseconds since its beginning. */
export class VirtualTime {
  now = 0;
  #timers: Timer[] = [];

  /** @returns how to call it off. */
  later(milliseconds: number, work: () => void): () => void {
    const timer = { at: this.now + milliseconds, work, called: false };
    this.#timers.push(timer);
    return () => {
      timer.called = true;
    };
  }

  /** Lets time pass, and calls what is due in its order. */
  pass(milliseconds: number): void {
    this.now += milliseconds;
    const due = this.#timers.filter((timer) => timer.at <= this.now).sort((a, b) => a.at - b.at);
    this.#timers = this.#timers.filter((timer) => timer.at > this.now);
    for (const timer of due) if (!timer.called) timer.work();
  }
}
