import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { errorCatalogue } from '../../contracts/errors/error-catalogue.ts';
import { sealedMinutes } from '../../contracts/http/sealed-account.ts';
import { claimDataFolder } from '../../hub/data-folder/claim-data-folder.ts';
import { sealEnvelope } from '../../hub/people/sealed-account.ts';
import { openStore } from '../../hub/store/open-store.ts';
import { sqliteDialect } from '../../hub/store/sqlite-dialect.ts';
import { PlainError } from '../settings/plain-error.ts';
import type { ValuesOf } from '../settings/setting.ts';
import { prepareDataFolder } from '../serve/prepare-data-folder.ts';
import type { breakGlassSettings } from './break-glass-settings.ts';

const storeFile = 'hub.sqlite';

/**
 * Makes an envelope for the head's sealed account, beside a hub that is stopped.
 *
 * @throws PlainError while the hub runs; CodedError `store-missing`.
 */
export async function breakGlass(
  values: ValuesOf<typeof breakGlassSettings>,
  { print, now }: { print: (text: string) => void; now: () => Date },
): Promise<number> {
  // In a wrong folder a new store would come to be, and an envelope that opens nothing.
  if (!existsSync(join(values['data-folder'], storeFile))) throw new CodedError('store-missing');
  const folder = prepareDataFolder(values['data-folder']);
  const giveBack = claim(folder);
  try {
    const store = await openStore(sqliteDialect(join(folder, storeFile), 2_000));
    try {
      const code = await store.transaction().execute((transaction) => sealEnvelope(transaction, null, now()));
      print(letter(code));
    } finally {
      await store.destroy();
    }
  } finally {
    giveBack();
  }
  return 0;
}

function claim(folder: string): () => void {
  try {
    return claimDataFolder(folder);
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    const { cause } = errorCatalogue[error.code];
    const cure = 'Stop it for this moment, or make the envelope in the companion, under "People".';
    throw new PlainError(`${cause} ${cure}`, { cause: error });
  }
}

function letter(code: string): string {
  return [
    "The head's sealed account",
    '',
    `    ${code}`,
    '',
    'Write or print this on paper, into an envelope, and seal it. It is not shown again, and the one before opens nothing any more.',
    `Who signs in with it, under "Use the sealed account", has the head's rights for ${sealedMinutes} minutes. It works once, and every`,
    'adult who may see accounts is told.',
  ].join('\n');
}
