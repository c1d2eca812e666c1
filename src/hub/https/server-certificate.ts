import { isIP } from 'node:net';
import { join } from 'node:path';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { readPrivateFile, writePrivateFile } from '../data-folder/private-file.ts';
import { exportKey, serialNumber, type OwnAuthority } from './own-authority.ts';
import { signingAlgorithm } from './signing-algorithm.ts';

/** Certificate chain and key, as PEM. */
export type ServerCertificate = { certificate: string; key: string };

const dayMs = 24 * 60 * 60 * 1_000;
/** Browsers accept no more than 398 days. */
const validMs = 397 * dayMs;
const renewBeforeMs = 30 * dayMs;

/**
 * The certificate with which the hub answers: kept, and made anew when the names change, or 30 days before it runs
 * out.
 *
 * @param names host names and IP addresses by which the hub is reached.
 */
export async function serverCertificate(
  folder: string,
  authority: OwnAuthority,
  names: readonly string[],
  now: Date,
): Promise<ServerCertificate> {
  const certificateFile = join(folder, 'server.pem');
  const keyFile = join(folder, 'server-key.pem');
  const kept = await readPrivateFile(certificateFile);
  const keptKey = await readPrivateFile(keyFile);
  if (kept !== undefined && keptKey !== undefined && (await stillServes(kept, authority, names, now))) {
    return { certificate: kept, key: keptKey };
  }
  const keys = await crypto.subtle.generateKey(signingAlgorithm, true, ['sign', 'verify']);
  const issued = await X509CertificateGenerator.create(
    {
      serialNumber: serialNumber(),
      subject: [{ CN: [names[0] ?? 'localhost'] }],
      issuer: authority.certificate.subjectName,
      notBefore: new Date(now.getTime() - 60 * 60 * 1_000),
      notAfter: new Date(now.getTime() + validMs),
      publicKey: keys.publicKey,
      signingKey: authority.keys.privateKey,
      signingAlgorithm,
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
        new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
        new SubjectAlternativeNameExtension(alternativeNames(names)),
        await AuthorityKeyIdentifierExtension.create(authority.certificate.publicKey, false, crypto),
      ],
    },
    crypto,
  );
  const certificate = `${issued.toString('pem')}\n${authority.certificate.toString('pem')}\n`;
  const key = await exportKey(keys.privateKey);
  await writePrivateFile(keyFile, key);
  await writePrivateFile(certificateFile, certificate);
  return { certificate, key };
}

async function stillServes(
  pem: string,
  authority: OwnAuthority,
  names: readonly string[],
  now: Date,
): Promise<boolean> {
  const certificate = new X509Certificate(pem.split(/(?<=-----END CERTIFICATE-----\n)/)[0] ?? pem);
  const covered = certificate.getExtension(SubjectAlternativeNameExtension)?.names.toJSON() ?? [];
  const wanted = alternativeNames(names);
  return (
    certificate.notAfter.getTime() - now.getTime() > renewBeforeMs &&
    wanted.every((name) => covered.some((other) => other.type === name.type && other.value === name.value)) &&
    (await certificate.verify({ publicKey: authority.keys.publicKey, date: now }, crypto))
  );
}

function alternativeNames(names: readonly string[]): { type: 'dns' | 'ip'; value: string }[] {
  return names.map((value) => ({ type: isIP(value) ? 'ip' : 'dns', value }));
}
