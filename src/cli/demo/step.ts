/** The steps of one press, in the order in which they are told. */
export const steps = ['pressed', 'black', 'stored', 'covered', 'received', 'shown', 'seen'] as const;
export type Step = (typeof steps)[number];

/** A step that truly happened. */
export type StepTaken = {
  step: Step;
  /** Milliseconds since the press. */
  ms: number;
  /** Milliseconds since 1970. */
  at: number;
};
