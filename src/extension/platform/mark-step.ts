/** The steps of a press in the worker, in their order, those of a policy and those of the end of a lesson. Between any two of them the worker may die. */
export type Step =
  | 'press-received'
  | 'press-stored'
  | 'shield-opened'
  | 'shield-covered'
  | 'page-closed'
  | 'batch-sent'
  | 'batch-acknowledged'
  | 'policy-arrived'
  | 'policy-enforced'
  | 'tabs-closed'
  | 'data-cleared'
  | 'receipt-kept';

export type MarkStep = (step: Step) => void;

/** Leaves a User Timing mark. Marks carry no data. */
export const markStep: MarkStep = (step) => {
  performance.mark(step);
};
