/** As much of it as the benchmark uses. */
declare module 'pouchdb-browser' {
  export default class PouchDB {
    constructor(name: string, options?: { auto_compaction?: boolean });
    bulkDocs(documents: readonly object[]): Promise<unknown>;
    readonly replicate: {
      to(
        address: string,
        options: { batch_size: number; batches_limit: number },
      ): Promise<{ docs_written: number }>;
    };
    destroy(): Promise<void>;
  }
}
