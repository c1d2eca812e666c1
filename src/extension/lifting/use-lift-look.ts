import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ResponseOf } from '../../contracts/messages/extension-message.ts';
import { askBackground } from '../messages/ask-background.ts';
import { askUntil } from '../messages/ask-until.ts';

export type LiftLook = ResponseOf<'lift-look'>;

const looksEveryMs = 1_000;

/** What the adults' part has to show, asked again every second while a wait runs: only time that is asked through counts. */
export function useLiftLook(): { look: LiftLook | undefined; again: () => Promise<void> } {
  const [look, setLook] = useState<LiftLook>();
  const again = useCallback(async () => {
    setLook(
      await askUntil(
        () => askBackground<'lift-look'>({ type: 'lift-look' }),
        () => true,
        () => looksEveryMs,
      ),
    );
  }, []);
  useEffect(() => void again(), [again]);
  useEffect(() => {
    if (look === undefined || look.waitMs <= 0) return undefined;
    const timer = setTimeout(() => void again(), Math.min(looksEveryMs, look.waitMs));
    return () => clearTimeout(timer);
  }, [look, again]);
  return { look, again };
}
