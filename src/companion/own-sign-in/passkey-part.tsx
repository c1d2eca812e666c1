import type { JSX } from 'preact';
import type { OwnSignIn } from '../../contracts/http/own-sign-in.ts';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** The passkeys of an adult, each with where it opens. */
export function PasskeyPart(props: {
  own: OwnSignIn;
  onAdd: () => void;
  onRemove: (passkeyId: string) => void;
}): JSX.Element {
  const { own, onAdd, onRemove } = props;
  return (
    <li class="factor">
      <h3>Passkeys</h3>
      <p>
        Your fingerprint, your face or the PIN of your own computer or phone, in place of a code. A passkey
        opens at one address of the hub alone.
      </p>
      {own.passkeys.length === 0 ? null : (
        <ul class="passkey-list">
          {own.passkeys.map(({ passkeyId, name, host, isHere, madeAt }) => (
            <li key={passkeyId}>
              <span>
                <strong>{name}</strong>, since {day.format(new Date(madeAt))}
                {isHere ? null : (
                  <span class="passkey-elsewhere">
                    {' '}
                    Only at {host}, another address of the hub. It does not open here.
                  </span>
                )}
              </span>
              <button type="button" class="button" onClick={() => onRemove(passkeyId)}>
                Remove<span class="visually-hidden"> {name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {own.passkeysWork ? (
        <button type="button" class="button" onClick={onAdd}>
          Add a passkey
        </button>
      ) : (
        <p class="quiet">
          At this address browsers allow no passkeys: they need https and a name, not a bare number. Use an
          app instead; it works at any address.
        </p>
      )}
    </li>
  );
}
