import type * as z from 'zod/mini';
import { errorResponse } from '../../contracts/errors/error-response.ts';
import { HubProblem, type ProblemWords } from './hub-problem.ts';

export type HubRequest = { method: 'GET' | 'POST' | 'DELETE'; path: string; body?: unknown };

/**
 * Asks the hub and reads its answer with the contract's schema.
 *
 * @throws HubProblem for no answer, an answer that is not a success, or one that the schema does not fit.
 */
export type AskHub = <S extends z.ZodMiniType>(request: HubRequest, answer: S) => Promise<z.output<S>>;

/** An answer that takes longer than this, in milliseconds, is given up. */
const patienceMs = 15_000;

const noAnswer: ProblemWords = {
  code: 'no-answer',
  cause: 'The hub does not answer.',
  cure: 'Check that this computer is on the school network, and that the hub is switched on. Then try again.',
};
const notUnderstood: ProblemWords = {
  code: 'answer-not-understood',
  cause: 'The hub answered in a way that this page does not understand.',
  cure: 'Load this page again. If it stays, something between this computer and the hub changes its answers.',
};

export function createAskHub(fetchFromHub: typeof fetch): AskHub {
  return async (request, answer) => {
    const response = await send(fetchFromHub, request);
    const body = await bodyOf(response);
    if (!response.ok) throw problemOf(response.status, body);
    const parsed = answer.safeParse(body);
    if (parsed.success) return parsed.data;
    throw new HubProblem(response.status, notUnderstood);
  };
}

async function send(fetchFromHub: typeof fetch, { method, path, body }: HubRequest): Promise<Response> {
  try {
    return await fetchFromHub(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  } catch (error) {
    throw new HubProblem(0, noAnswer, error);
  }
}

/** undefined for an empty body, or one that is not JSON. */
async function bodyOf(response: Response): Promise<unknown> {
  let text: string;
  try {
    text = await response.text();
  } catch (error) {
    throw new HubProblem(0, noAnswer, error);
  }
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function problemOf(status: number, body: unknown): HubProblem {
  const parsed = errorResponse.safeParse(body);
  return new HubProblem(status, parsed.success ? parsed.data.error : notUnderstood);
}
