import { partOfPage } from '../../platform/part-of-page.ts';
import { goBack } from './go-back.ts';
import { tabHistory } from './tab-history.ts';

const loadedAt = Date.now();

/**
 * Makes the two buttons work that every page in place of another one has: back, and help. Black comes at once; what tells the
 * worker is in the parts that are fetched after the first frame.
 */
export function wireOwnPage(laterParts: Promise<{ pressOnOwnPage: () => Promise<void> }>): void {
  partOfPage('#back').addEventListener('click', () => goBack(tabHistory, loadedAt, Date.now()));
  partOfPage('#help').addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    document.documentElement.classList.add('is-black');
    void laterParts.then(({ pressOnOwnPage }) => pressOnOwnPage());
  });
}
