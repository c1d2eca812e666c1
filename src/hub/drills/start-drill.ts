import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { StartDrillRequest } from '../../contracts/http/drills.ts';
import { drillLastsMs, type DrillScope } from '../../domain/drills/drill.ts';
import type { ByAdult } from '../../domain/lessons/class-lesson.ts';
import type { ClassColour } from '../../domain/policy/class-colour.ts';
import type { DevicePresence } from '../devices/device-presence.ts';
import { drillContent } from '../proof/drill-content.ts';
import { findClass, listClasses } from '../store/class-store.ts';
import { findDrill, keepDrill, type KeptDrill } from '../store/drill-store.ts';
import { passingFrame } from '../store/frame-store.ts';
import type { Committed } from '../store/group-commit.ts';
import { keepLogEntry } from '../store/hub-log-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { chromebooksInScope } from './chromebooks-in-scope.ts';

/**
 * Begins a drill: writes down which Chromebooks it is for, then asks those that are connected. The others are asked when they come, as long
 * as it lasts. Asked again with the same id it answers the one that was begun.
 *
 * @throws CodedError `class-unknown`, or `drill-without-chromebooks`.
 */
export async function startDrill(
  transaction: HubTransaction,
  request: StartDrillRequest,
  by: ByAdult,
  now: Date,
  presence: DevicePresence,
): Promise<Committed<KeptDrill>> {
  const { drillId } = request;
  const begun = await findDrill(transaction, drillId);
  if (begun !== undefined) return { answer: begun, frames: [] };
  const { scope, colour } = await wholeScope(transaction, request.scope);
  const meant = await chromebooksInScope(transaction, scope, colour, now, presence);
  if (meant.length === 0) throw new CodedError('drill-without-chromebooks');
  const startedAt = now.toISOString();
  const endsAt = new Date(now.getTime() + drillLastsMs).toISOString();
  const chromebooks = meant.map(({ deviceId, deviceNumber }) => ({
    deviceId,
    deviceNumber,
    wasPresent: presence.isPresent(deviceId),
  }));
  await keepDrill(transaction, { drillId, scope, startedAt, endsAt, by, chromebooks });
  await keepLogEntry(transaction, {
    kind: 'drill',
    subject: drillId,
    contentHash: drillContent({
      drillId,
      scope: JSON.stringify(scope),
      startedAt,
      endsAt,
      adultId: by.adultId,
      byName: by.name,
      chromebooks,
    }),
    at: startedAt,
  });
  const kept = await findDrill(transaction, drillId);
  if (kept === undefined) throw new CodedError('drill-unknown');
  return {
    answer: kept,
    frames: chromebooks.map(({ deviceId }) => passingFrame(deviceId, { type: 'drill', drillId, endsAt })),
  };
}

async function wholeScope(
  transaction: HubTransaction,
  asked: StartDrillRequest['scope'],
): Promise<{ scope: DrillScope; colour?: ClassColour }> {
  if (asked.kind === 'numbers') return { scope: asked };
  if (asked.kind === 'school') {
    const given = (await listClasses(transaction)).flatMap(({ numbers = [] }) => numbers);
    const numbers = [...new Set(given)].sort((one, other) => one - other);
    return { scope: { ...asked, ...(numbers.length === 0 ? {} : { numbers }) } };
  }
  const schoolClass = await findClass(transaction, asked.classId);
  if (schoolClass === undefined || schoolClass.putAway === true) throw new CodedError('class-unknown');
  const { name: className, colour, numbers } = schoolClass;
  return { scope: { ...asked, className, ...(numbers === undefined ? {} : { numbers }) }, colour };
}
