import { partOfPage } from '../../platform/part-of-page.ts';
import { goBack } from './go-back.ts';
import { tabHistory } from './tab-history.ts';

const loadedAt = Date.now();

/**
 * Makes the two buttons work that every page in place of another one has, from its first frame: back, and help. Black comes at
 * once; tell-of-press.ts, which is fetched after that frame, tells the worker.
 */
export function wireOwnPage(): void {
  partOfPage('#back').addEventListener('click', () => goBack(tabHistory, loadedAt, Date.now()));
  partOfPage('#help').addEventListener('click', (event) => {
    if (event.isTrusted) document.documentElement.classList.add('is-black');
  });
}
