/** Longest address an event carries, in UTF-16 code units. Longer ones are clipped on the device. */
export const maximumAddressLength = 2_048;

/** Longest page title an event carries, in UTF-16 code units. Longer ones are clipped on the device. */
export const maximumTitleLength = 300;

/** Longest id of a concern phrase, in UTF-16 code units. */
export const maximumPhraseIdLength = 64;

/** Largest single event, in bytes of its UTF-8 JSON. */
export const maximumEventBytes = 16_384;

/** Most events in one batch. */
export const maximumBatchEvents = 500;

/** Largest batch, in bytes of its body after decompression. */
export const maximumBatchBytes = 524_288;
