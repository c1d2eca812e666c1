import { render } from 'preact';
import { openOwnPage } from '../platform/open-own-page.ts';
import { SignInPage } from './sign-in/sign-in-page.tsx';

void openOwnPage('signInTitle', () => render(<SignInPage />, document.body));
