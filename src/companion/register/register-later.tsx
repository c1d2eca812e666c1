import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { ProblemNote } from '../hub/problem-note.tsx';
import type { RegisterScreen, RegisterScreenProps } from './register-screen.tsx';

const notLoaded = {
  code: 'register-not-loaded',
  cause: 'This part of the page could not be loaded.',
  cure: 'Check that the hub is reachable, and load this page again.',
};

/** A screen of the register, loaded when somebody first wants one: the board is there sooner without. */
export function RegisterLater(props: RegisterScreenProps): JSX.Element | null {
  const loaded = useSignal<{ Screen: typeof RegisterScreen } | undefined>(undefined);
  const failed = useSignal(false);
  useEffect(() => {
    import('./register-screen.tsx').then(
      (module) => (loaded.value = { Screen: module.RegisterScreen }),
      () => (failed.value = true),
    );
  }, []);
  if (failed.value) return <ProblemNote words={notLoaded} />;
  const Screen = loaded.value?.Screen;
  return Screen === undefined ? null : <Screen {...props} />;
}
