import { createHash } from 'node:crypto';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import { giveCodeBack, takeCode } from '../store/used-code-store.ts';

/**
 * Uses a one-time code once: whoever reads it over a shoulder comes too late, also when both come at the same moment (RFC 6238, 5.2).
 *
 * @param prove says whether the code is right. Where it throws, the code is as if it had not been shown.
 * @throws CodedError `second-factor-refused` for a code that was used.
 */
export async function takeOneTimeCode<Proved>(
  store: GroupCommit,
  { adultId, code, now }: { adultId: string; code: string; now: Date },
  prove: () => Promise<Proved>,
): Promise<Proved> {
  const codeHash = createHash('sha256').update(`lids-down code v1\n${adultId}\n${code}`).digest('base64url');
  const isFresh = await store.commit(async (transaction) => ({
    answer: await takeCode(transaction, { adultId, codeHash, now }),
    frames: [],
  }));
  if (!isFresh) throw new CodedError('second-factor-refused');
  try {
    return await prove();
  } catch (error) {
    await store.commit(async (transaction) => ({
      answer: await giveCodeBack(transaction, { adultId, codeHash }),
      frames: [],
    }));
    throw error;
  }
}
