import type { ComponentChildren, JSX } from 'preact';

/** Lines that are drawn: more than anybody reads one by one. Of faults all are: each is a child who may be missing afterwards. */
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
  const shown = kind === 'fault' ? items : items.slice(0, shownAtMost);
  const rest = items.length - shown.length;
  return (
    <details class="preview-list" open={open} data-kind={kind}>
      <summary>
        {title}: {items.length}
      </summary>
      <ul>
        {shown.map((item, index) => (
          <li key={index}>{children(item)}</li>
        ))}
      </ul>
      {rest > 0 ? <p>And {rest.toLocaleString('en-GB')} more.</p> : null}
    </details>
  );
}
