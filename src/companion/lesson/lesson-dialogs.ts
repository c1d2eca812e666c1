// Fetched as one piece when one of them is opened: the board does not wait for it.
export { SendDialog } from './send-dialog.tsx';
export { SitesDialog } from './sites-dialog.tsx';
