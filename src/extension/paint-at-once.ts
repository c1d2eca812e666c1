import type { Rolldown } from 'vite';

/** Pages that stand in for another one: whole in their first frame. Each has a script for it, `…-at-once.ts`. */
const pages = ['access/blocked', 'access/hold', 'access/kindness'];

/** The shield is black in its first frame and nothing else: only a file of styles could keep that frame waiting. */
const blackPage = 'press/shield';

type BundledFile = { type: 'asset'; source: string | Uint8Array } | { type: 'chunk' };
type EmitFile = (file: { type: 'asset'; fileName: string; source: string }) => unknown;
type BuildScript = (entry: string) => Promise<Rolldown.RolldownOutput>;

/**
 * Makes those pages paint once, and soon, as a plugin of the build: their style stands in the page, and the first frame waits
 * for one small classic script, which puts the right sentence in place and fetches the page's module after that frame. A module
 * would bring its graph of files before the first frame (`npm run bench -- blocked-page`). Should the script fail, the page is
 * still painted.
 *
 * @param sourceOf full path of a source below src/extension.
 */
export function paintAtOnce(sourceOf: (name: string) => string, buildScript: BuildScript) {
  return {
    name: 'lids-down-paint-at-once',
    enforce: 'post' as const,
    generateBundle: {
      order: 'post' as const,
      async handler(
        this: { emitFile: EmitFile },
        _options: unknown,
        bundle: Record<string, BundledFile>,
      ): Promise<void> {
        const pageOf = (name: string) => {
          const page = bundle[`${name}.html`];
          if (page?.type !== 'asset') throw new Error(`the build has no ${name}.html`);
          return page;
        };
        const black = pageOf(blackPage);
        black.source = withStyleInside(String(black.source), bundle);
        for (const name of pages) {
          const page = pageOf(name);
          const [script, ...more] = (await buildScript(sourceOf(`${name}-at-once.ts`))).output;
          if (script?.type !== 'chunk' || more.length > 0) {
            throw new Error(`${name}-at-once is more than one file`);
          }
          this.emitFile({ type: 'asset', fileName: `${name}.js`, source: script.code });
          page.source = withStyleInside(withScriptAtOnce(String(page.source), `/${name}.js`), bundle);
        }
      },
    },
  };
}

function withScriptAtOnce(html: string, atOnce: string): string {
  let found = 0;
  const changed = html
    .replaceAll(/\s*<link rel="modulepreload"[^>]*>/g, '')
    .replace(/<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/, (_module, later: string) => {
      found += 1;
      return `<script defer blocking="render" src="${atOnce}" data-later="${later}"></script>`;
    });
  if (found === 0) throw new Error('a page has no module');
  return changed;
}

function withStyleInside(html: string, bundle: Record<string, BundledFile>): string {
  return html.replace(/<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g, (link, name: string) => {
    const style = bundle[name];
    return style?.type === 'asset' ? `<style>${String(style.source)}</style>` : link;
  });
}
