/** An element that the page's own HTML is known to have. @throws when it has not: HTML and script are out of step. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as querySelector itself has it
export function partOfPage<T extends Element = HTMLElement>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (element === null) throw new Error(`the page has no ${selector}`);
  return element;
}
