import { readFile } from 'node:fs/promises';
import { ownAuthority } from './own-authority.ts';
import { serverCertificate, type ServerCertificate } from './server-certificate.ts';

/** How the hub comes by its certificate. */
export type HttpsOptions = { certificateFile: string; keyFile: string } | { ownAuthority: true };

/** A certificate that can be asked for again: files may have been renewed, its own may be near its end. */
export type HttpsMaterial = {
  /** The PEM file that the admin uploads so that Chromebooks trust the hub; absent with certificate files. */
  authorityFile?: string;
  current(now: Date): Promise<ServerCertificate>;
};

export async function httpsMaterial(
  options: HttpsOptions,
  place: { folder: string; schoolName: string; names: readonly string[] },
  now: Date,
): Promise<HttpsMaterial> {
  if ('certificateFile' in options) {
    return {
      current: async () => ({
        certificate: await readFile(options.certificateFile, 'utf8'),
        key: await readFile(options.keyFile, 'utf8'),
      }),
    };
  }
  const authority = await ownAuthority(place.folder, place.schoolName, now);
  return {
    authorityFile: authority.certificateFile,
    current: (at) => serverCertificate(place.folder, authority, place.names, at),
  };
}
