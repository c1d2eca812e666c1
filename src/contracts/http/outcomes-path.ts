/** `POST`: what an adult notes about one press. Passing on asks for `answer-press`, all else for `note-outcome`. */
export const outcomesPath = (alertId: string) => `/api/alerts/${alertId}/outcomes`;
