import { render } from 'preact';
import { openOwnPage } from '../platform/open-own-page.ts';
import { LiftedPage } from './lifted-page.tsx';

void openOwnPage('liftForAdults', () => render(<LiftedPage />, document.body));
