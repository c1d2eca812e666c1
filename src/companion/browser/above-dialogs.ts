import { createContext, type ComponentChildren } from 'preact';

/**
 * What every dialog shows above its own: the page behind an open dialog can neither be reached nor read aloud. It is given what closes
 * the dialog.
 */
export const AboveDialogs = createContext<(close: () => void) => ComponentChildren>(() => null);
