import type { ComponentChildren, JSX } from 'preact';

/** Lines that are drawn: more than anybody reads one by one. */
const shownAtMost = 200;

type PreviewListProps<Item> = {
  title: string;
  kind?: 'fault';
  open?: boolean;
  items: readonly Item[];
  children: (item: Item) => ComponentChildren;
};

/** One part of a preview, with its count; nothing where there is nothing in it. */
export function PreviewList<Item>(props: PreviewListProps<Item>): JSX.Element | null {
  const { title, kind, open = false, items, children } = props;
  if (items.length === 0) return null;
  const rest = items.length - shownAtMost;
  return (
    <details class="preview-list" open={open} data-kind={kind}>
      <summary>
        {title}: {items.length}
      </summary>
      <ul>
        {items.slice(0, shownAtMost).map((item, index) => (
          <li key={index}>{children(item)}</li>
        ))}
      </ul>
      {rest > 0 ? <p>And {rest.toLocaleString('en-GB')} more.</p> : null}
    </details>
  );
}
