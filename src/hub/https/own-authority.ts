import 'reflect-metadata';
import { randomBytes, type webcrypto } from 'node:crypto';
import { join } from 'node:path';
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { readPrivateFile, writePrivateFile } from '../data-folder/private-file.ts';
import { signingAlgorithm } from './signing-algorithm.ts';

/** The authority whose certificate the admin gives to the school's devices. */
export type OwnAuthority = {
  certificate: X509Certificate;
  keys: webcrypto.CryptoKeyPair;
  certificateFile: string;
};

const authorityYears = 10;

/** The authority of this data folder: made on the first start, then kept, since devices trust it by its key. */
export async function ownAuthority(folder: string, schoolName: string, now: Date): Promise<OwnAuthority> {
  const certificateFile = join(folder, 'authority.pem');
  const keyFile = join(folder, 'authority-key.pem');
  const [keptCertificate, keptKey] = [await readPrivateFile(certificateFile), await readPrivateFile(keyFile)];
  if (keptCertificate !== undefined && keptKey !== undefined) {
    const certificate = new X509Certificate(keptCertificate);
    const publicKey = await certificate.publicKey.export(signingAlgorithm, ['verify'], crypto);
    return { certificate, keys: { publicKey, privateKey: await importKey(keptKey) }, certificateFile };
  }
  const keys = await crypto.subtle.generateKey(signingAlgorithm, true, ['sign', 'verify']);
  const notAfter = new Date(now);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + authorityYears);
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: serialNumber(),
      name: [{ CN: ['Lids Down hub'] }, { O: [schoolName] }],
      notBefore: new Date(now.getTime() - 60 * 60 * 1_000),
      notAfter,
      keys,
      signingAlgorithm,
      extensions: [
        // It can vouch for hosts, and not for further authorities.
        new BasicConstraintsExtension(true, 0, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
        await SubjectKeyIdentifierExtension.create(keys.publicKey),
      ],
    },
    crypto,
  );
  // The key first: a certificate without its key would be trusted and useless.
  await writePrivateFile(keyFile, await exportKey(keys.privateKey));
  await writePrivateFile(certificateFile, `${certificate.toString('pem')}\n`);
  return { certificate, keys, certificateFile };
}

/** A random positive serial number of 16 bytes. */
export function serialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.toString('hex');
}

export async function exportKey(key: webcrypto.CryptoKey): Promise<string> {
  return `${PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')}\n`;
}

async function importKey(pem: string): Promise<webcrypto.CryptoKey> {
  const [der] = PemConverter.decode(pem);
  if (!der) throw new Error('authority-key.pem holds no key');
  return crypto.subtle.importKey('pkcs8', der, signingAlgorithm, true, ['sign']);
}
