/** The parts in use. The package’s published types bring all of Node with them, which no pure room may see. */
declare module 'papaparse' {
  type StepResult = { data: string[]; errors: { type: string; code: string }[]; meta: { cursor: number } };
  const papaparse: {
    parse(
      text: string,
      options: {
        delimiter: string;
        newline?: '\n';
        preview?: number;
        step: (result: StepResult, parser: { abort: () => void }) => void;
      },
    ): unknown;
    unparse(rows: readonly (readonly string[])[], options: { newline: string }): string;
  };
  export default papaparse;
}
