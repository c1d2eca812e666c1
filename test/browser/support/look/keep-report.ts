import type { ReportRecord } from '../../../../src/extension/outbox/report-record.ts';
import type { Classroom } from '../classroom.ts';

/** A report in the device's own store, as it lies there once it is kept; or none. */
export async function keepReport(room: Classroom, report: Partial<ReportRecord> | undefined): Promise<void> {
  const record = report && {
    eventId: '01981a3e-0000-7000-8000-0000000000fe',
    session: '01981a3e-0000-7000-8000-0000000000ff',
    pressedAt: Date.now(),
    kept: true,
    state: 'open',
    stateAt: Date.now(),
    frameId: 0,
    lifted: false,
    ...report,
  };
  await (
    await room.school.chromebook.worker()
  ).evaluate(async (kept) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => request.addEventListener('success', () => resolve(request.result)));
    const database = await answer(indexedDB.open('lids-down'));
    const store = database.transaction('reports', 'readwrite').objectStore('reports');
    await (kept === undefined ? answer(store.clear()) : answer(store.put(kept)));
    database.close();
  }, record);
}
