/** What went wrong, in the words of the error catalogue: a code, what happened, and what puts it right. */
export type ProblemWords = { code: string; cause: string; cure: string };

/** A request to the hub that did not succeed. `status` is 0 when no answer came at all. */
export class HubProblem extends Error {
  readonly status: number;
  readonly words: ProblemWords;

  constructor(status: number, words: ProblemWords, cause?: unknown) {
    super(words.code, { cause });
    this.name = 'HubProblem';
    this.status = status;
    this.words = words;
  }

  /** Nobody is signed in, or the sign-in has run out. */
  get isSignedOut(): boolean {
    return this.status === 401 && this.words.code !== 'sign-in-refused';
  }

  /** Nothing came from the hub: no answer at all, or that of a proxy which gets none either. */
  get isNoAnswer(): boolean {
    const { status, words } = this;
    return status === 0 || ([502, 503, 504].includes(status) && words.code === 'answer-not-understood');
  }

  /** The roles of this adult do not give the right, or not any more. */
  get isRightNeeded(): boolean {
    return this.words.code === 'right-needed';
  }
}
