import type { SchoolEvent } from '../../domain/events/school-event.ts';
import type { OutboxDatabase } from './outbox-database.ts';

/** Whether an event was written before. One that is acknowledged has left `events`; what it left behind still tells. */
export async function isHereAlready(database: OutboxDatabase, event: SchoolEvent): Promise<boolean> {
  if ((await database.events.get({ id: event.id })) !== undefined) return true;
  if (event.kind === 'help-requested') return (await database.reports.get(event.id)) !== undefined;
  if (event.kind === 'help-described' || event.kind === 'pressed-by-mistake') {
    return (await database.reports.get(event.details.reportId))?.saidIn === event.id;
  }
  if (event.kind === 'lift-refused') {
    const { attempt } = (await database.lifting.get('shield')) ?? {};
    return attempt?.id === event.id && attempt.isWrong;
  }
  if (event.kind === 'session-started') return (await database.sessions.get(event.session)) !== undefined;
  if (event.kind === 'session-ended') return (await database.sessions.get(event.session))?.ended === true;
  return false;
}
