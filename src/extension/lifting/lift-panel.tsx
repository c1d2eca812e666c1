import './lift-panel.css';
import { v7 } from 'uuid';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { inGroups } from '../../domain/lifting/lift-alphabet.ts';
import { askBackground } from '../messages/ask-background.ts';
import { askUntil } from '../messages/ask-until.ts';
import { text } from '../platform/text.ts';
import { useLiftLook, type LiftLook } from './use-lift-look.ts';

/** Left alone for so long, the child's words come back, in milliseconds. */
const staysOpenMs = 120_000;

/**
 * The adults' part of the shield: opens the screen without any network. A child who looks in finds nothing that could go wrong, and the
 * words for the child come back by themselves.
 *
 * @param onEnd the child's words again.
 */
export function LiftPanel({ onEnd }: { onEnd: () => void }): JSX.Element {
  const { look, again } = useLiftLook();
  const [isRefused, setRefused] = useState(false);
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  useEndWhenLeftAlone(onEnd, typed);

  const tryToOpen = async (event: Event) => {
    event.preventDefault();
    if (isBusy || typed.trim() === '' || (look?.waitMs ?? 0) > 0) return;
    setBusy(true);
    setRefused(false);
    const attemptId = v7();
    const { lifted } = await askUntil(
      () => askBackground<'lift-answer'>({ type: 'lift-answer', attemptId, typed }),
      () => true,
      (attempt) => Math.min(2_000, 200 * 2 ** attempt),
    );
    // The background takes the shield away; until then nothing changes here.
    if (lifted) return;
    // All at once: a field that is empty takes the next code.
    await again();
    setTyped('');
    setRefused(true);
    setBusy(false);
  };

  return (
    <main class="lift" data-view="adult">
      <h1 tabIndex={-1}>{text('liftTitle')}</h1>
      <p class="lift-quiet">{text('liftNeedNot')}</p>
      {look === undefined ? null : <HowToOpen look={look} />}
      {look === undefined || isClosedHere(look) ? null : (
        <form class="lift-form" onSubmit={(event) => void tryToOpen(event)}>
          <label>
            {text('liftField')}
            <input
              dir="ltr"
              lang="en"
              value={typed}
              maxLength={40}
              autoComplete="off"
              autoCapitalize="characters"
              spellcheck={false}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="quiet-button" aria-disabled={isBusy || look.waitMs > 0}>
            {text('liftOpen')}
          </button>
        </form>
      )}
      <p class="lift-refused" role="alert">
        {isRefused ? text('liftWrong') : ''}{' '}
        {look !== undefined && look.waitMs > 0
          ? text('liftWait', String(Math.ceil(look.waitMs / 1_000)))
          : ''}
      </p>
    </main>
  );
}

function HowToOpen({ look }: { look: LiftLook }): JSX.Element {
  const { challenge, hasSealedCodes } = look;
  if (challenge === undefined) return <p>{text(hasSealedCodes ? 'liftOnlySealed' : 'liftNotHere')}</p>;
  return (
    <>
      <p>{text('liftChallenge')}</p>
      <p class="lift-challenge" dir="ltr" lang="en">
        {inGroups(challenge)}
      </p>
      <p>
        {text('liftAnswer')} {hasSealedCodes ? text('liftOrSealed') : ''}
      </p>
    </>
  );
}

/** Neither a key nor sealed codes: only the hub can lift it. */
function isClosedHere({ challenge, hasSealedCodes }: LiftLook): boolean {
  return challenge === undefined && !hasSealedCodes;
}

/** Whatever is typed or tapped anywhere begins the time anew. */
function useEndWhenLeftAlone(onEnd: () => void, typed: string): void {
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    let timer = setTimeout(() => end.current(), staysOpenMs);
    const beginAnew = () => {
      clearTimeout(timer);
      timer = setTimeout(() => end.current(), staysOpenMs);
    };
    addEventListener('pointerdown', beginAnew);
    addEventListener('keydown', beginAnew);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointerdown', beginAnew);
      removeEventListener('keydown', beginAnew);
    };
  }, [typed]);
}
