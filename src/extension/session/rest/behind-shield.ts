/** A child waits for an adult behind a shield, which comes before every other page of ours. */
export type ShieldFirst = {
  /** Whether one stands or is on its way. */
  isShielded: () => Promise<boolean>;
  /** Puts it in front again. */
  giveWay: () => Promise<void>;
};

/** For whatever has brought something to the front: a child may have pressed at that very moment. */
export async function behindShield({ isShielded, giveWay }: ShieldFirst): Promise<void> {
  if (await isShielded()) await giveWay();
}
