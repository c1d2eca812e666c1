import type { ChromeosFake } from '../../domain/policy/chromeos-fake.ts';
import { chromeosHere } from '../device/chromeos/chromeos-here.ts';

/** Who is signed in to the browser, as an account's address; empty when nobody is, or the browser does not tell. */
export type SignedInAccount = (fake: ChromeosFake | undefined) => Promise<string>;

/** Asked of the browser each time and forgotten: an account is never stored and never sent. */
export const signedInAccount: SignedInAccount = async (fake) => (await chromeosHere(fake)).account();
