/**
 * Places where a hub may die between two steps of a batch. Tests kill it there; without a hook nothing happens.
 */
export type FaultPoint =
  'batch-judged' | 'batch-committed' | 'batch-published' | 'notice-judged' | 'notice-sent';
export type HubFaults = (point: FaultPoint) => void | Promise<void>;

export const noFaults: HubFaults = () => undefined;
