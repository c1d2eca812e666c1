import './lifting.css';
import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { DeviceLiftKey } from '../../contracts/http/lift-keys.ts';
import { answerChallenge, type ChallengeAnswer } from './answer-challenge.ts';

type LiftWithoutNetworkProps = {
  keys: ReadonlySignal<readonly DeviceLiftKey[]>;
  /** The Chromebook in hand, where it is known. */
  deviceNumber?: number | null;
};

/** Answers the challenge that a Chromebook shows. It needs neither the hub nor the board, only keys that were kept. */
export function LiftWithoutNetwork({ keys, deviceNumber }: LiftWithoutNetworkProps): JSX.Element {
  const id = useId();
  const typed = useSignal('');
  const found = useSignal<ChallengeAnswer>({ kind: 'unfinished' });
  if (keys.value.length === 0) {
    return (
      <p>
        This computer has no keys for that. Use a sealed code from the office, or sign in where the hub can be
        reached.
      </p>
    );
  }
  const take = async (text: string): Promise<void> => {
    typed.value = text;
    const own = keys.peek().filter((key) => key.deviceNumber === deviceNumber);
    const answer = await answerChallenge(text, [...own, ...keys.peek()]);
    // What was typed meanwhile is asked about by its own turn.
    if (typed.peek() === text) found.value = answer;
  };
  return (
    <div class="lift-offline">
      <ol>
        <li>
          Go to the Chromebook. On its dark screen choose <strong>For adults</strong>.
        </li>
        <li>
          <label for={id}>Type the 8 signs that it shows:</label>
          <input
            id={id}
            class="lift-offline-challenge"
            value={typed.value}
            maxLength={20}
            autoComplete="off"
            autoCapitalize="characters"
            spellcheck={false}
            placeholder="K4T9-QXH2"
            onInput={(event) => void take(event.currentTarget.value)}
          />
        </li>
        <li>Type the answer on the Chromebook.</li>
      </ol>
      <p class="lift-offline-answer" role="status">
        <Found found={found.value} deviceNumber={deviceNumber} />
      </p>
    </div>
  );
}

function Found(props: {
  found: ChallengeAnswer;
  deviceNumber: number | null | undefined;
}): JSX.Element | null {
  const { found, deviceNumber } = props;
  if (found.kind === 'unfinished') return null;
  if (found.kind === 'unknown') {
    return (
      <>
        No Chromebook that this computer has a key for shows this. Look again, sign by sign. If it is right,
        use a sealed code.
      </>
    );
  }
  const isOther = deviceNumber !== undefined && found.deviceNumber !== deviceNumber;
  return (
    <>
      {isOther ? (
        <span class="lift-offline-other">
          This is the challenge of {nameOf(found.deviceNumber)}, not of {nameOf(deviceNumber ?? null)}.
        </span>
      ) : null}
      <span>Answer for {nameOf(found.deviceNumber)}:</span>{' '}
      <strong class="lift-offline-signs">{found.answer}</strong>
    </>
  );
}

function nameOf(number: number | null): string {
  return number === null ? 'the Chromebook without a number' : `number ${number}`;
}
