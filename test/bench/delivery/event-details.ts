import type { EventDraft } from '../../../src/domain/events/school-event.ts';

/** The same things happen to all that are compared. */
export const blockDraft = (at: number): EventDraft => ({
  kind: 'page-blocked',
  details: { address: `https://games.example/play/${at}`, reason: 'not-on-list' },
});

export const pressDraft: EventDraft = {
  kind: 'help-requested',
  details: { page: { address: 'https://castle.example/', title: 'Castles' }, via: 'page-button' },
};

/** So many at once, whoever sends them. */
export const batchSize = 500;
