import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders in which Chromium and Chrome on Linux look for `policies/managed/*.json`. */
const policyRoots = ['/etc/chromium', '/etc/opt/chrome'];

/** How a private view of the file system is made: by root itself, or inside a user namespace. */
type Privacy = readonly string[];

/** A policy folder that one Chromium alone sees. */
export type ManagedPolicy = {
  /** Program to start instead of Chromium: shows it the policy folder, then becomes Chromium. */
  executable: string;
  /** Replaces the policy file. Chromium notices by itself after some seconds. */
  write(policies: Record<string, unknown>): void;
};

/**
 * Makes a managed policy for one Chromium without touching the machine's own: a folder of ours is mounted over
 * `/etc/chromium` in a mount namespace that only this Chromium lives in, and that ends with it.
 *
 * @param folder an empty folder that stays as long as Chromium runs.
 * @returns undefined where that cannot be done: no root and no user namespaces, no policy folder, macOS, Windows.
 */
export function prepareManagedPolicy(folder: string, chromium: string): ManagedPolicy | undefined {
  const roots = policyRoots.filter((root) => existsSync(root));
  const privacy = waysToBePrivate().find((way) => canMount(way, roots));
  if (roots.length === 0 || privacy === undefined) return undefined;

  const managed = join(folder, 'etc', 'policies', 'managed');
  mkdirSync(managed, { recursive: true });
  const executable = join(folder, 'chromium-under-policy');
  const mounts = roots.map((root) => `mount --bind ${quoted(join(folder, 'etc'))} ${quoted(root)}`);
  const inside = [...mounts, `exec ${quoted(chromium)} "$@"`].join(' && ');
  writeFileSync(
    executable,
    `#!/bin/sh\nexec ${privacy.join(' ')} /bin/sh -c ${quoted(inside)} chromium "$@"\n`,
  );
  chmodSync(executable, 0o755);

  return {
    executable,
    write(policies) {
      const file = join(managed, 'lids-down.json');
      // Chromium must never read half a file: malformed JSON can take the extension away.
      writeFileSync(join(folder, 'next.json'), JSON.stringify(policies));
      renameSync(join(folder, 'next.json'), file);
    },
  };
}

function waysToBePrivate(): Privacy[] {
  if (process.platform !== 'linux') return [];
  const root = process.getuid?.() === 0;
  return root ? [['unshare', '--mount']] : [['unshare', '--map-root-user', '--mount']];
}

function canMount(way: Privacy, roots: readonly string[]): boolean {
  const [program = '', ...args] = way;
  const root = roots[0];
  if (root === undefined) return false;
  const trial = spawnSync(program, [...args, 'mount', '--bind', root, root], { stdio: 'ignore' });
  return trial.status === 0;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
