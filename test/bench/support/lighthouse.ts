import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** Fetched for a run of the bench and no dependency: with all that it brings it is 176 MB. */
const lighthouse = 'lighthouse@13.5.0';

/** Left out is "agentic browsing": what a public site tells machines that read it is nothing for a school's own hub. */
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

export type Device = 'desktop' | 'mobile';

/** What Lighthouse says of one page. */
export type LighthouseReport = {
  /** Each category's score, from 0 to 100, by its name. */
  scores: Record<string, number>;
  /** What took something from a score: names of audits. */
  faults: string[];
};

type Written = {
  categories: Record<
    string,
    { title: string; score: number | null; auditRefs: { id: string; weight: number }[] }
  >;
  audits: Record<string, { id: string; title: string; score: number | null }>;
};

/**
 * Runs Lighthouse on a page in a browser that runs already, with the cookies that it has. It reports to nobody.
 *
 * @param port of the browser's DevTools.
 * @throws Error with its last words where it cannot be had, or does not come to its end.
 */
export async function runLighthouse(
  address: string,
  port: number,
  device: Device,
): Promise<LighthouseReport> {
  const folder = mkdtempSync(join(tmpdir(), 'lids-down-lighthouse-'));
  const path = join(folder, 'report.json');
  try {
    const flags = [
      `--port=${port}`,
      '--disable-storage-reset',
      '--no-enable-error-reporting',
      '--quiet',
      `--only-categories=${categories.join(',')}`,
      '--output=json',
      `--output-path=${path}`,
      ...(device === 'desktop' ? ['--preset=desktop'] : []),
    ];
    const child = spawn('npx', ['--yes', lighthouse, address, ...flags], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' },
    });
    const ended = once(child, 'exit') as Promise<[number | null]>;
    const said = await text(child.stderr);
    const [code] = await ended;
    if (code !== 0) throw new Error(`${lighthouse} ended with ${code}: ${said.trim().slice(-400)}`);
    return read(JSON.parse(readFileSync(path, 'utf8')) as Written);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function read({ categories, audits }: Written): LighthouseReport {
  const all = Object.values(categories);
  const faults = all.flatMap(({ auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${id} ${Math.round((audits[id]?.score ?? 0) * 100)}`),
  );
  return {
    scores: Object.fromEntries(all.map(({ title, score }) => [title, Math.round((score ?? 0) * 100)])),
    faults,
  };
}
