/** Something in the store that is not as it was written, or that is missing. */
export type ProofFault = {
  code:
    /** The bytes of a batch are not those that were signed. */
    | 'batch-changed'
    | 'signature-wrong'
    | 'device-key-missing'
    /** An event is not in the batch that it came in. */
    | 'event-not-in-batch'
    /** A line of a signed batch has no event. */
    | 'event-missing'
    | 'event-changed'
    /** Between two events of a lane some are missing. */
    | 'lane-gap'
    /** Two events hold one place, or one names another before it than there is. */
    | 'lane-fork'
    /** The receipt of a session names reports after the last one that is here. */
    | 'receipt-short'
    | 'log-entry-changed'
    | 'log-entry-missing'
    | 'log-without-row'
    | 'log-head-unknown';
  /** Where: `batch 17`, `session … report 4`, `entry 9`. Never an address, a title or a name. */
  at: string;
};
