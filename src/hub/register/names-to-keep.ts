import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { NamesOfClass } from '../../contracts/http/school-browsers.ts';
import type { Reach } from '../../domain/people/adult-rights.ts';
import { listClasses } from '../store/class-store.ts';
import type { Committed } from '../store/group-commit.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { keepLooks, keptOfflineSince } from '../store/register-look-store.ts';
import { listRegister } from '../store/register-store.ts';
import { browserOfMark } from '../store/school-browser-store.ts';
import type { Look } from './read-register.ts';

/** A look for the same browser is recorded once in this time for each class, in milliseconds. */
const onceInMs = 24 * 60 * 60 * 1_000;

/**
 * Names that a marked browser may keep for an adult: the registers of the classes whose names the adult may see. That they were looked at is on
 * record before they are told.
 *
 * @param markHash of the mark that the browser showed.
 * @throws CodedError `browser-not-marked`.
 */
export async function namesToKeep(
  transaction: HubTransaction,
  { markHash, reach }: { markHash: string | undefined; reach: Reach },
  { by, at }: Look,
): Promise<Committed<NamesOfClass[]>> {
  const browser = markHash === undefined ? undefined : await browserOfMark(transaction, markHash);
  if (browser === undefined) throw new CodedError('browser-not-marked');
  const { browserId } = browser;
  const answer: NamesOfClass[] = [];
  for (const { classId, name, colour } of await listClasses(transaction)) {
    if (reach !== 'school' && !reach.includes(classId)) continue;
    const children = (await listRegister(transaction, classId))
      .filter((child) => child.name !== '')
      .map((child) => ({ number: child.number, name: child.name, since: child.since }));
    if (children.length > 0) answer.push({ classId, className: name, classColour: colour, children });
  }
  const since = new Date(at.getTime() - onceInMs).toISOString();
  const recorded = await keptOfflineSince(transaction, { adultId: by.adultId, browserId, since });
  const looks = answer
    .filter(({ classId }) => !recorded.has(classId))
    .map(({ classId }) => ({ classId, kind: 'kept-offline' as const, browserId }));
  await keepLooks(transaction, looks, by, at.toISOString());
  return { answer, frames: [] };
}
