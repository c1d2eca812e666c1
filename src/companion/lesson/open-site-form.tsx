import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { siteOfAddress } from '../../domain/lessons/lesson-site.ts';
import { Field } from '../sign-in/field.tsx';

/** Opens another site by its address. */
export function OpenSiteForm({ onOpen }: { onOpen: (site: string) => void }): JSX.Element {
  const written = useSignal('');
  const fault = useSignal<string | undefined>(undefined);
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    const site = siteOfAddress(written.peek().trim());
    fault.value = site === undefined ? 'Write an address such as www.bbc.co.uk/bitesize.' : undefined;
    if (site === undefined) return;
    onOpen(site);
    written.value = '';
  };
  return (
    <form class="open-site" noValidate onSubmit={onSubmit}>
      <Field
        label="Open another site"
        name="site"
        fault={fault.value}
        input={{ inputMode: 'url', autocomplete: 'off', autocapitalize: 'none', spellcheck: false }}
        value={written.value}
        onValue={(value) => (written.value = value)}
      >
        <button type="submit" class="button">
          Open
        </button>
      </Field>
    </form>
  );
}
