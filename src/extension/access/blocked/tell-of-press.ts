import { partOfPage } from '../../platform/part-of-page.ts';
import { pressOnOwnPage } from '../../press/press-on-own-page.ts';

/** Tells the worker of a press of the help button, also of one that was made before this could be fetched. */
export function tellOfPress(): void {
  if (document.documentElement.classList.contains('is-black')) void pressOnOwnPage();
  partOfPage('#help').addEventListener('click', (event) => {
    if (event.isTrusted) void pressOnOwnPage();
  });
}
