import { render } from 'preact';
import { openOwnPage } from '../platform/open-own-page.ts';
import { RestPage } from './rest/rest-page.tsx';
import { watchResting } from './rest/watch-resting.ts';

watchResting();
void openOwnPage('restTitle', () => render(<RestPage />, document.body));
