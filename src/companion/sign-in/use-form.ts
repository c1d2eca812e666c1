import { useSignal, type Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type * as z from 'zod/mini';
import type { ProblemWords } from '../hub/hub-problem.ts';
import { problemWordsOf } from '../hub/problem-words-of.ts';
import { fieldFaults, type FieldFaults } from './field-faults.ts';

export type Form = {
  ref: RefObject<HTMLFormElement | null>;
  faults: Signal<FieldFaults>;
  problem: Signal<ProblemWords | undefined>;
  busy: Signal<boolean>;
  submit: (event: Event) => void;
};

/** A form that checks its values by the contract, sends them once at a time, and says what went wrong. */
export function useForm<S extends z.ZodMiniType>(
  schema: S,
  values: () => Record<string, string>,
  send: (request: z.output<S>) => Promise<void>,
): Form {
  const ref = useRef<HTMLFormElement>(null);
  const faults = useSignal<FieldFaults>({});
  const problem = useSignal<ProblemWords | undefined>(undefined);
  const busy = useSignal(false);

  const sendOnce = async (request: z.output<S>): Promise<void> => {
    busy.value = true;
    problem.value = undefined;
    try {
      await send(request);
    } catch (error) {
      problem.value = problemWordsOf(error);
    } finally {
      busy.value = false;
    }
  };

  const submit = (event: Event): void => {
    event.preventDefault();
    if (busy.peek()) return;
    const written = values();
    faults.value = fieldFaults(schema, written);
    const wrong = Object.keys(faults.peek())[0];
    const parsed = schema.safeParse(written);
    if (parsed.success) void sendOnce(parsed.data);
    else if (wrong !== undefined) ref.current?.querySelector<HTMLInputElement>(`[name="${wrong}"]`)?.focus();
  };

  return { ref, faults, problem, busy, submit };
}
