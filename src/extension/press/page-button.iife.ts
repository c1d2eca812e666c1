import { startPageButton } from './button/start-page-button.ts';

startPageButton();
