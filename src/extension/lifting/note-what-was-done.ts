import { v7 } from 'uuid';
import type { Outcome } from '../../domain/incidents/outcome.ts';
import type { AppendEvent } from '../outbox/append-event.ts';
import { leaveNotes, reportsToNote } from '../outbox/reports.ts';
import type { UseDatabase } from '../outbox/use-database.ts';

type Parts = { use: UseDatabase; append: AppendEvent; syncNow: () => void };

/** What an adult says of a report whose shield was lifted here, or that the adult goes without a word. */
export type NoteWhatWasDone = {
  /** For every report that was lifted here and is not noted yet. Asked again, it finds none. */
  note: (said: { outcome: Outcome; note?: string | undefined }) => Promise<void>;
  leave: () => Promise<void>;
};

export function createNoteWhatWasDone({ use, append, syncNow }: Parts): NoteWhatWasDone {
  return {
    async note({ outcome, note }) {
      const words = note?.trim() ?? '';
      for (const { eventId } of await reportsToNote(use)) {
        const details = { reportId: eventId, outcome, ...(words === '' ? {} : { note: words }) };
        await append({ kind: 'report-dealt-with', details }, { id: v7() });
      }
      syncNow();
    },
    leave: () => leaveNotes(use),
  };
}
