/** A CRX3 file taken apart, as Chromium's components/crx_file/crx3.proto describes it. */
export type Crx3 = { publicKey: Buffer; signature: Buffer; signedText: Buffer; id: string; zip: Buffer };

export function readCrx3(file: Buffer): Crx3 {
  if (file.toString('latin1', 0, 4) !== 'Cr24' || file.readUInt32LE(4) !== 3) throw new Error('not a CRX3');
  const headerLength = file.readUInt32LE(8);
  const header = fieldsOf(file.subarray(12, 12 + headerLength));
  const zip = file.subarray(12 + headerLength);
  const proof = fieldsOf(only(header, 2));
  const signedData = only(header, 10_000);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(signedData.length);
  return {
    publicKey: only(proof, 1),
    signature: only(proof, 2),
    signedText: Buffer.concat([Buffer.from('CRX3 SignedData\0'), length, signedData, zip]),
    id: only(fieldsOf(signedData), 1)
      .toString('hex')
      .replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16))),
    zip,
  };
}

/** Protocol buffers, as far as this file has them: fields of bytes. */
function fieldsOf(message: Buffer): Map<number, Buffer> {
  const fields = new Map<number, Buffer>();
  let at = 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = message.readUInt8(at++);
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const tag = number();
    if ((tag & 7) !== 2) throw new Error('a field that is not of bytes');
    const length = number();
    fields.set(tag >> 3, message.subarray(at, at + length));
    at += length;
  }
  return fields;
}

function only(fields: Map<number, Buffer>, name: number): Buffer {
  const field = fields.get(name);
  if (field === undefined) throw new Error(`field ${name} is missing`);
  return field;
}
