import { render } from 'preact';
import { openOwnPage } from '../platform/open-own-page.ts';
import { StartPage } from './start/start-page.tsx';

void openOwnPage('startTitle', () => render(<StartPage />, document.body));
