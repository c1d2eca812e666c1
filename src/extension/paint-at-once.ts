/** Pages that stand in for another one: whole in their first frame. */
const pages = ['access/blocked.html', 'access/hold.html', 'access/kindness.html'];

type BundledFile = { type: 'asset'; source: string | Uint8Array } | { type: 'chunk' };

/**
 * Makes those pages paint once, and soon, as a plugin of the build: their style stands in the page, and the first frame waits
 * for their small script, which puts the right sentence in place. Should the script fail, the page is still painted.
 */
export function paintAtOnce() {
  return {
    name: 'lids-down-paint-at-once',
    enforce: 'post' as const,
    generateBundle: {
      order: 'post' as const,
      handler(_options: unknown, bundle: Record<string, BundledFile>) {
        for (const name of pages) {
          const page = bundle[name];
          if (page?.type !== 'asset') throw new Error(`the build has no ${name}`);
          page.source = withStyleInside(String(page.source), bundle).replace(
            '<script type="module"',
            '<script type="module" blocking="render"',
          );
        }
      },
    },
  };
}

function withStyleInside(html: string, bundle: Record<string, BundledFile>): string {
  return html.replace(/<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g, (link, name: string) => {
    const style = bundle[name];
    return style?.type === 'asset' ? `<style>${String(style.source)}</style>` : link;
  });
}
