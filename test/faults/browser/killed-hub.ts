import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { FaultPoint } from '../../../src/hub/hub-faults.ts';
import type { PackedExtension } from '../../../src/cli/pack/pack-extension.ts';

type Said = { address: string; enrolmentKey: string; firstAdultLink: string | null };

/** A hub process that is killed and started again, always on the same folder and port. */
export class KilledHub {
  said: Said = { address: '', enrolmentKey: '', firstAdultLink: null };
  readonly #dataFolder: string;
  readonly #packed: PackedExtension;
  /** How often it killed itself over a batch. */
  deathsOverBatches = 0;
  #child: ChildProcess | undefined;
  #gone: Promise<unknown> = Promise.resolve();

  constructor(dataFolder: string, packed: PackedExtension) {
    this.#dataFolder = dataFolder;
    this.#packed = packed;
  }

  get isRunning(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Does nothing while it runs. */
  async start(): Promise<void> {
    if (this.isRunning) return;
    await this.#gone;
    const program = new URL('hub-process.ts', import.meta.url).pathname;
    const port = this.said.address === '' ? '0' : new URL(this.said.address).port;
    const { file, id, version } = this.#packed;
    const child = spawn(process.execPath, [program, this.#dataFolder, port, file, id, version], {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    this.#child = child;
    this.#gone = new Promise((resolve) => child.once('exit', resolve));
    child.once('exit', () => {
      if (!child.killed) this.deathsOverBatches += 1;
    });
    if (child.stdout === null) throw new Error('the hub has no output');
    for await (const line of createInterface({ input: child.stdout })) {
      this.said = JSON.parse(line) as Said;
      return;
    }
    throw new Error('the hub ended before it listened');
  }

  /** It kills itself when it next comes to this point; or nowhere any more. */
  dieAt(point: FaultPoint | undefined): void {
    this.#child?.send(point ?? 'nowhere', () => undefined);
  }

  /** SIGKILL. */
  async kill(): Promise<void> {
    this.#child?.kill('SIGKILL');
    await this.#gone;
  }
}
