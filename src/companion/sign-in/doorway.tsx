import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** The page around everything that comes before the board. */
export function Doorway({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  useLayoutEffect(() => {
    document.title = title === 'Lids Down' ? title : `${title} · Lids Down`;
  }, [title]);
  return (
    <main class="doorway">
      <div class="doorway-card">
        <p class="doorway-product">
          <img src="/icon.svg" alt="" width="32" height="32" /> Lids Down
        </p>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
