import { errorCatalogue } from '../../../src/contracts/errors/error-catalogue.ts';

/** docs/errors.md, made from the catalogue. */
export function errorsPage(): string {
  const rows = Object.entries(errorCatalogue).map(
    ([code, { status, cause, cure }]) => `| \`${code}\` | ${status} | ${cause} | ${cure} |`,
  );
  return [
    '# Errors',
    '',
    'Every error that the hub answers with or a device reports: `{"error":{"code","cause","cure","at"?}}`.',
    'Those with status 200 come as notices beside a success: the request worked, and an adult should know.',
    'This page is made from `src/contracts/errors/error-catalogue.ts` by `npx vitest run test/contracts -u`.',
    '',
    '| code | status | what happened | what puts it right |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
