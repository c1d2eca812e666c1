import { codeSetupResponse, factorAddedResponse } from '../../../src/contracts/http/own-sign-in.ts';
import { oneTimeCode } from './one-time-code.ts';
import { testAdult, type TestAdult } from './test-adult.ts';

const { password } = testAdult;

/** Sets an authenticator app up. The code that confirms it is an early one, so that the present one is left. */
export async function addApp(adult: TestAdult) {
  const { link } = codeSetupResponse.parse(
    await (await adult.call('POST', '/api/own-sign-in/code', { password })).json(),
  );
  const confirmed = await adult.call('POST', '/api/own-sign-in/code/confirm', {
    code: oneTimeCode(link, -1),
  });
  // At the end of a step the early code is too early by the time it comes.
  const answer = confirmed.ok
    ? confirmed
    : await adult.call('POST', '/api/own-sign-in/code/confirm', { code: oneTimeCode(link, -1) });
  const { recoveryCodes = [] } = factorAddedResponse.parse(await answer.json());
  return { link, recoveryCodes };
}
