import type { JSX } from 'preact';
import type { HelpLink } from '../../../domain/policy/help-link.ts';
import type { LidWords } from '../lid-words.ts';
import { Saying } from './saying.tsx';
import { unbrokenNumber } from './unbroken-number.ts';

/**
 * The one thing to do: go and tell. About a grown-up it names somebody else to tell, and a number to ring.
 *
 * @param ring undefined: an adult at hand is the one to tell.
 * @param hasSaid what it was; which of the pictures is not shown.
 */
export function TellSomeone(props: {
  ring: HelpLink | undefined;
  lid: LidWords | undefined;
  hasSaid: boolean;
}): JSX.Element {
  const { ring, lid, hasSaid } = props;
  return (
    <>
      <h1 tabIndex={-1}>
        <Saying name="shieldWellDone" class="is-small" />
        <Saying name={ring === undefined ? 'shieldGoTell' : 'shieldTellTrusted'} class="is-main" />
      </h1>
      {ring?.telephone === undefined ? null : (
        <p>
          <Saying name="shieldRing" with={[ring.name, unbrokenNumber(ring.telephone)]} class="is-number" />
        </p>
      )}
      {lid === undefined ? null : (
        <p>
          <Saying key={lid} name={lid} />
        </p>
      )}
      {hasSaid ? (
        <p>
          <Saying name="shieldThanks" />
        </p>
      ) : null}
    </>
  );
}
