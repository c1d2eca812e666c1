import type { UsedCodesFrame } from '../../contracts/stream/stream-frame.ts';
import type { SchoolEvent } from '../../domain/events/school-event.ts';
import type { StoredUsedCode } from '../outbox/outbox-database.ts';
import type { SpareOutbox } from '../outbox/spare-outbox.ts';
import type { UseDatabase } from '../outbox/use-database.ts';

type Parts = { use: UseDatabase; spare: Pick<SpareOutbox, 'read'> };

/**
 * Whether a sealed code was used up, here or, as the hub told, elsewhere.
 *
 * @throws when the database cannot be read: then nobody knows, and a child may have seen it typed.
 */
export async function isUsedCode({ use, spare }: Parts, { sheet, place }: StoredUsedCode): Promise<boolean> {
  const isUsedBeside = (await spare.read()).events.some(({ text }) => {
    const event = JSON.parse(text) as SchoolEvent;
    const code = event.kind === 'shield-lifted' ? event.details.sealedCode : undefined;
    return code?.sheet === sheet && code.place === place;
  });
  return isUsedBeside || (await use((database) => database.usedCodes.get([sheet, place]))) !== undefined;
}

/** Crosses off what the hub says is used up. Nothing is ever taken back. */
export async function heedUsedCodes(use: UseDatabase, { codes }: UsedCodesFrame): Promise<void> {
  await use((database) => database.usedCodes.bulkPut(codes.map(({ sheet, place }) => ({ sheet, place }))));
}
