import { followLanguage } from './follow-language.ts';
import { lettersAreHere } from './letters-are-here.ts';
import { text, type MessageName } from './text.ts';

/**
 * Opens one of the extension's own pages in the child's language and in letters for early readers, and follows the child to
 * another language.
 *
 * @param title of the tab.
 * @param show draws the page; called again for another language, with `text` speaking it.
 */
export function openOwnPage(title: MessageName, show: () => void): Promise<void> {
  return followLanguage(title, async () => {
    await lettersAreHere(text('extensionDescription'));
    show();
  });
}
