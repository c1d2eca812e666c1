import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { askBackground } from '../../messages/ask-background.ts';
import { askUntil } from '../../messages/ask-until.ts';
import { Saying } from './saying.tsx';

/** The wait before the start page, in milliseconds, by the monotonic clock. */
export const mistakeWaitMs = 10_000;

/** Nothing is wrong. Either an adult opens the screen, or, where policy lets it, the start page comes after a short wait. */
export function ByMistake(props: { reportId: string; leadsToStartPage: boolean }): JSX.Element {
  return (
    <>
      <h1 tabIndex={-1}>
        <Saying name="shieldAllRight" class="is-main" />
      </h1>
      {props.leadsToStartPage ? (
        <StartPageSoon reportId={props.reportId} />
      ) : (
        <>
          <p>
            <Saying name="shieldGoTell" />
          </p>
          <p>
            <Saying name="shieldAdultOpens" />
          </p>
        </>
      )}
    </>
  );
}

/** The words and a bar that gets shorter, for exactly as long as the wait lasts. A page that is loaded anew waits anew. */
function StartPageSoon({ reportId }: { reportId: string }): JSX.Element {
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const end = async () => {
      const { led } = await askUntil(
        () => askBackground<'mistake-wait-over'>({ type: 'mistake-wait-over', reportId }),
        () => true,
        () => 1_000,
      );
      setRefused(!led);
    };
    const timer = setTimeout(() => void end(), mistakeWaitMs);
    return () => clearTimeout(timer);
  }, [reportId]);
  if (isRefused) {
    return (
      <p>
        <Saying name="shieldAdultOpens" />
      </p>
    );
  }
  return (
    <p>
      <Saying name="shieldStartPageSoon" />
      <span class="wait-bar" style={{ animationDuration: `${mistakeWaitMs}ms` }} aria-hidden="true" />
    </p>
  );
}
