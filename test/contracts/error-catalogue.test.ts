import { describe, expect, it } from 'vitest';
import { CodedError } from '../../src/contracts/errors/coded-error.ts';
import { errorCatalogue, errorCodes } from '../../src/contracts/errors/error-catalogue.ts';
import { errorResponse, toErrorResponse } from '../../src/contracts/errors/error-response.ts';
import { errorsPage } from './support/errors-page.ts';

describe('the error catalogue', () => {
  it('is what docs/errors.md lists', async () => {
    await expect(errorsPage()).toMatchFileSnapshot('../../docs/errors.md');
  });

  it.each(errorCodes)('%s says a cause and a cure in whole sentences', (code) => {
    const { status, cause, cure } = errorCatalogue[code];
    expect(status).toBeGreaterThanOrEqual(200);
    expect(cause).toMatch(/^[A-Z].*\.$/);
    expect(cure).toMatch(/^[A-Z].*\.$/);
  });

  it('answers code, cause, cure and place', () => {
    const answer = toErrorResponse(new CodedError('event-malformed', { at: 'line 3' }));
    expect(errorResponse.parse(answer).error).toMatchObject({ code: 'event-malformed', at: 'line 3' });
  });
});
