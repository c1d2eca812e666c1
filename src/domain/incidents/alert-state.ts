import * as z from 'zod/mini';

/** What an adult did with an alert. `seen`: a person opened it by a deliberate tap; a rendered tile is not a person. */
export const alertAction = z.enum(['seen', 'on-my-way', 'shield-lifted']);
export type AlertAction = z.infer<typeof alertAction>;

/** How far an alert has come. It never goes back. */
export const alertState = z.enum(['open', 'seen', 'on-my-way', 'shield-lifted']);
export type AlertState = z.infer<typeof alertState>;

const rank: Record<AlertState, number> = { open: 0, seen: 1, 'on-my-way': 2, 'shield-lifted': 3 };

/** The state that a list of actions, in any order, leads to. */
export function alertStateAfter(actions: readonly AlertAction[]): AlertState {
  return actions.reduce<AlertState>((state, action) => (rank[action] > rank[state] ? action : state), 'open');
}

/** How long "is coming" stays true without another word from the adult, in milliseconds (needs 7; design, truth 8). */
export const onMyWayLapsesAfterMs = 120_000;
