import type { UsedCodesFrame } from '../../contracts/stream/stream-frame.ts';
import type { StoredUsedCode } from '../outbox/outbox-database.ts';
import type { UseDatabase } from '../outbox/use-database.ts';

/** Whether a sealed code was used up, here or, as the hub told, elsewhere. */
export async function isUsedCode(use: UseDatabase, { sheet, place }: StoredUsedCode): Promise<boolean> {
  return (await use((database) => database.usedCodes.get([sheet, place]))) !== undefined;
}

/** Crosses off what the hub says is used up. Nothing is ever taken back. */
export async function heedUsedCodes(use: UseDatabase, { codes }: UsedCodesFrame): Promise<void> {
  await use((database) => database.usedCodes.bulkPut(codes.map(({ sheet, place }) => ({ sheet, place }))));
}
