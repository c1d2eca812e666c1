/** A new one each time: what waits for it is then forgotten, and not held by one promise for all histories. */
const never = () => new Promise<never>(() => {});

/** At which touch of the world outside a worker dies, and whether the touch still takes effect. */
export type PlannedDeath = { atEdge: number; afterEffect: boolean };

/**
 * The life of one worker. All that reaches outside goes through `edge`: there a worker can die, and once it is dead nothing it began
 * ever comes back to it.
 */
export class WorkerLife {
  isAlive = true;
  /** Touches under way that need nobody's help to end. */
  pending = 0;
  #edges = 0;
  #death: PlannedDeath | undefined;

  plan(death: PlannedDeath): void {
    this.#death = { ...death, atEdge: this.#edges + death.atEdge };
  }

  die(): void {
    this.isAlive = false;
  }

  async edge<T>(work: () => Promise<T>): Promise<T> {
    if (!this.isAlive) return never();
    this.#edges += 1;
    const isLast = this.#death?.atEdge === this.#edges;
    if (isLast && this.#death?.afterEffect === false) {
      this.die();
      return never();
    }
    this.pending += 1;
    const [outcome] = await Promise.allSettled([work()]);
    this.pending -= 1;
    if (isLast) this.die();
    if (!this.isAlive) return never();
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  }
}
