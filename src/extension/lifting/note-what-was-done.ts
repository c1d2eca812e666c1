import { v7 } from 'uuid';
import type { OutcomeAtChromebook } from '../../domain/incidents/outcome.ts';
import type { AppendEvent } from '../outbox/append-event.ts';
import type { ReportsHere } from '../outbox/reports-here.ts';

type Parts = {
  reports: Pick<ReportsHere, 'toNote' | 'leaveNotes'>;
  append: AppendEvent;
  syncNow: () => void;
};

/** What an adult says of a report whose shield was lifted here, or that the adult goes without a word. */
export type NoteWhatWasDone = {
  /** For every report that was lifted here and is not noted yet. Asked again, it finds none. */
  note: (said: { outcome: OutcomeAtChromebook; note?: string | undefined }) => Promise<void>;
  leave: () => Promise<void>;
};

export function createNoteWhatWasDone({ reports, append, syncNow }: Parts): NoteWhatWasDone {
  return {
    async note({ outcome, note }) {
      const words = note?.trim() ?? '';
      for (const { eventId } of await reports.toNote()) {
        const details = { reportId: eventId, outcome, ...(words === '' ? {} : { note: words }) };
        await append({ kind: 'report-dealt-with', details }, { id: v7() });
      }
      // An older word about them may still lie beside the database.
      await reports.leaveNotes();
      syncNow();
    },
    leave: reports.leaveNotes,
  };
}
