import { PlainError } from './plain-error.ts';
import { environmentName, type Setting, type Settings, type ValuesOf } from './setting.ts';

/** Where values may come from, before anything is judged. */
export type Sources = {
  /** From the command line, by name; what was not written is absent. */
  flags: Record<string, unknown>;
  environment: Record<string, string | undefined>;
  /** From the configuration file, by name. */
  file: Record<string, unknown>;
};

/**
 * Settles each setting of a command: flag, then environment variable, then configuration file, then default.
 *
 * @throws PlainError that names the first value which is not of the kind it should be, and where it was written.
 */
export function settleSettings<S extends Settings>(settings: S, sources: Sources): ValuesOf<S> {
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(settings)) {
    const from = setting.kind === 'secret' ? { ...sources, flags: {}, file: {} } : sources;
    const written = firstWritten(name, from);
    values[name] = written === undefined ? setting.default : judge(setting, written);
  }
  return values as ValuesOf<S>;
}

type Written = { value: unknown; where: string; asText: boolean };

function firstWritten(name: string, { flags, environment, file }: Sources): Written | undefined {
  const variable = environmentName(name);
  const candidates: Written[] = [
    { value: flags[name], where: `--${name}`, asText: true },
    { value: environment[variable] || undefined, where: variable, asText: true },
    { value: file[name], where: `"${name}" in the configuration file`, asText: false },
  ];
  return candidates.find(({ value }) => value !== undefined);
}

function judge(setting: Setting, written: Written): unknown {
  switch (setting.kind) {
    case 'switch':
      return judgeSwitch(written);
    case 'number': {
      const number = judgeNumber(written);
      return checked(number, setting.check?.(number), written);
    }
    case 'secret':
      return judgeText(written);
    case 'text': {
      const text = judgeText(written);
      return checked(text, setting.check?.(text), written);
    }
  }
  throw new TypeError('a setting of a kind that is none');
}

function judgeSwitch({ value, where, asText }: Written): boolean {
  if (typeof value === 'boolean') return value;
  if (asText && (value === 'true' || value === '1')) return true;
  if (asText && (value === 'false' || value === '0')) return false;
  throw wrong(where, 'must be true or false');
}

function judgeNumber({ value, where, asText }: Written): number {
  const number = asText && typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw wrong(where, 'must be a number');
}

function judgeText({ value, where }: Written): string {
  if (typeof value === 'string' && value !== '') return value;
  throw wrong(where, 'must be text');
}

function checked<T>(value: T, fault: string | undefined, { where }: Written): T {
  if (fault !== undefined) throw wrong(where, fault);
  return value;
}

function wrong(where: string, fault: string): PlainError {
  return new PlainError(`${where} ${fault}.`, { exitCode: 2 });
}
