/** One batch as it lies in the file: its exact bytes as base64, who signed them, and when they came. */
export type InspectedBatch = {
  batchId: number;
  deviceId: string;
  path: string;
  body: string;
  signatureParameters: string;
  signature: string;
  receivedAt: string;
};

/** `[number, kind, subject, contentHash, previousHash, at, hash]` of the hub's own log. */
export type InspectedEntry = [number, string, string, string, string | null, string, string];

/** All that an inspector's file carries. */
export type InspectionData = {
  devices: { deviceId: string; publicKey: { kty: string; crv: string; x: string; y: string } }[];
  batches: InspectedBatch[];
  log: InspectedEntry[];
};

/** How one session of one device stands. */
export type InspectedSession = {
  deviceId: string;
  session: string;
  deviceNumber: number | null;
  firstReceivedAt: string;
  lastReceivedAt: string;
  /** For each lane the last place up to which it is unbroken from 1. */
  unbrokenTo: Record<string, number>;
  /** A receipt was given: the session said how far it came, all of that is here, and nothing came after it. */
  hasEnded: boolean;
};

export type Inspection = {
  sessions: InspectedSession[];
  /** What is not whole, and where: `batch 17: …`. */
  faults: string[];
  heads: string[];
};
