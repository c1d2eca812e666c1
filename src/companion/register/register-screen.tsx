import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { AdultRights } from '../../domain/people/adult-rights.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { LeftDialog } from './left-dialog.tsx';
import { RegisterView } from './register-view.tsx';
import { WhoHadPart } from './who-had-part.tsx';

export type RegisterScreenProps = { ask: AskHub; rights: AdultRights; hubNow: ReadonlySignal<number> } & (
  | { screen: 'class'; schoolClass: SchoolClass; onBack: () => void }
  | { screen: 'left'; onClose: () => void }
  | { screen: 'who-had' }
);

/** What the page of classes shows of the register. */
export function RegisterScreen(props: RegisterScreenProps): JSX.Element {
  switch (props.screen) {
    case 'class':
      return <RegisterView {...props} />;
    case 'left':
      return <LeftDialog {...props} />;
    default:
      return <WhoHadPart ask={props.ask} hubNow={props.hubNow} />;
  }
}
