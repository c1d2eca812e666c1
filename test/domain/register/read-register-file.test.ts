import { describe, expect, it } from 'vitest';
import {
  maximumFileBytes,
  readRegisterFile,
  type FileRow,
  type ReadRegister,
} from '../../../src/domain/register/read-register-file.ts';
import { registerToCsv } from '../../../src/domain/register/register-to-csv.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark = '\uFEFF') => Uint8Array.from(Buffer.from(mark + text, 'utf16le'));
const utf16be = (text: string, mark = '\uFEFF') => {
  const bytes = utf16(text, mark);
  for (let at = 0; at < bytes.length; at += 2) bytes.subarray(at, at + 2).reverse();
  return bytes;
};
const windows1252 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

function read(file: string | Uint8Array): ReadRegister {
  const result = readRegisterFile(typeof file === 'string' ? utf8(file) : file);
  if (result.kind !== 'read') throw new Error(`refused: ${JSON.stringify(result)}`);
  return result;
}
const plain = (rows: readonly FileRow[]) => rows.map(({ name, number }) => [name, number]);

describe('the export of a school system', () => {
  it.each([
    [
      'SIMS, with legal and preferred names',
      'Adno,UPN,Legal Surname,Legal Forename,Preferred Surname,Preferred Forename,Reg,Year,DOB\n' +
        '004711,X123456789012,Example,Adeline,Example,Ada,3B,Year 3,01/02/2018\n' +
        '004712,X123456789013,Sample,Benjamin,,,3B,Year 3,02/03/2018\n',
      ['Ada Example', 'Benjamin Sample'],
    ],
    [
      'SIMS, with one name that is turned',
      'Name,Reg Group,Year Group\n"Example, Ada",3B,3\n"Sample, Ben",3B,3\n',
      ['Ada Example', 'Ben Sample'],
    ],
    [
      'Arbor, in another order',
      'Form,Last Name,Year,First Name,UPN\n3B,Example,3,Ada,X1\n3B,Sample,3,Ben,X2\n',
      ['Ada Example', 'Ben Sample'],
    ],
    [
      'Arbor, whole names',
      'Student;Registration Form;Student: UPN\nAda Example;3B;X1\nBen Sample;3B;X2\n',
      ['Ada Example', 'Ben Sample'],
    ],
    [
      'Bromcom, by tabs',
      'Pupil First Name\tPupil Last Name\tTutor Group\tUPN\nAda\tExample\t3B\tX1\nBen\tSample\t3B\tX2\n',
      ['Ada Example', 'Ben Sample'],
    ],
    [
      'ScholarPack, with a title and blank lines before the headings',
      'Class list for 3B,,\n,,\nForename,Surname,Class\nAda,Example,3B\n\nBen,Sample,3B\n',
      ['Ada Example', 'Ben Sample'],
    ],
    [
      'a preferred name that is a whole one',
      'Forename,Surname,Preferred Name\nAdeline,Example,Ada Example\nBen,Sample,\n',
      ['Ada Example', 'Ben Sample'],
    ],
    ['forenames alone', 'first name\nAda\nBen\n', ['Ada', 'Ben']],
    [
      'Excel, with its own first line',
      'sep=;\nSurname;Forename\nExample;Ada\nSample;Ben\n',
      ['Ada Example', 'Ben Sample'],
    ],
    [
      'old line ends, and a quoted line break',
      'Surname,Forename\r"Exa\rmple",Ada\rSample,Ben',
      ['Ada Exa mple', 'Ben Sample'],
    ],
  ])('%s', (_, file, names) => {
    expect(read(file).rows.map(({ name }) => name)).toEqual(names);
  });

  it('keeps name, number and class alone, and says what else there was', () => {
    const result = read(
      'UPN,Surname,Forename,Reg,Gender,Chromebook,DOB\nX123,Example,Ada,3B,F,LD-014,01/02/2018\n',
    );
    expect(result.rows).toEqual([{ line: 2, name: 'Ada Example', number: 14, className: '3B' }]);
    expect(result.notKept).toEqual(['UPN', 'Gender', 'DOB']);
    expect(JSON.stringify(result)).not.toMatch(/X123|2018/);
  });

  it('says the line of the file, past line breaks in cells and blank lines', () => {
    const result = read('Name,Number\n"Ada\nof the\nHills",1\n\nBen,2\n"",3\nCy,0\n');
    expect(result.rows.map(({ line }) => line)).toEqual([2, 6, 8]);
    expect(result.faults).toEqual([
      { line: 7, className: '', fault: 'name-empty' },
      { line: 8, className: '', fault: 'number-wrong' },
    ]);
  });

  it('does not take the admission number for that of a Chromebook', () => {
    expect(read('Adm No,No,Name\n4711,12,Ada Example\n').rows[0]?.number).toBeNull();
  });
});

describe('numbers', () => {
  it.each([
    ['14', 14],
    ['014', 14],
    [' 9999 ', 9_999],
    ['LD-014', 14],
    ['Chromebook 7', 7],
    ['', null],
  ])('%j is taken', (cell, number) => {
    const { rows, faults } = read(`Number,Name\n"${cell}",Ada Example\n`);
    expect(rows[0]?.number).toBe(number);
    expect(faults).toEqual([]);
  });

  it.each(['0', '10000', '-3', '1.5', '14a', '1e3', '=14', '99999999999999', 'none', '１４'])(
    '%j is named, and the child stays',
    (cell) => {
      const { rows, faults } = read(`Number,Name\n"${cell}",Ada Example\n`);
      expect(plain(rows)).toEqual([['Ada Example', null]]);
      expect(faults).toEqual([{ line: 2, className: '', fault: 'number-wrong' }]);
    },
  );
});

describe('encodings', () => {
  const text = 'Forename;Surname\r\nZoë;Müller-Ñandú\r\n';
  it.each([
    ['utf-8', utf8(text)],
    ['utf-8', utf8(`\uFEFF${text}`)],
    ['utf-16le', utf16(text)],
    ['utf-16le', utf16(text, '')],
    ['utf-16be', utf16be(text)],
    ['utf-16be', utf16be(text, '')],
    ['windows-1252', windows1252(text)],
  ])('%s', (encoding, bytes) => {
    const result = read(bytes);
    expect(result.encoding).toBe(encoding);
    expect(result.rows[0]?.name).toBe('Zoë Müller-Ñandú');
  });

  it('an accent that was written apart is written together', () => {
    expect(read('Name\nZoe\u0308 Example\n').rows[0]?.name).toBe('Zoë Example');
  });
});

describe('hostile names', () => {
  it.each(['=HYPERLINK("http://x.example","Ada")', '+1+1', '-2', '@SUM(A1)', '＝1+1'])(
    '%s stays text, is named, and comes out of the export defused',
    (formula) => {
      const { rows, faults } = read(`Name,Number\n"${formula.replaceAll('"', '""')}",1\n`);
      expect(rows[0]?.name).toBe(formula);
      expect(faults).toEqual([{ line: 2, className: '', fault: 'formula' }]);
      const written = registerToCsv([{ name: formula, number: 1 }]);
      expect(written).toMatch(/\r\n1,"?'/);
      expect(read(written).rows[0]?.name).toBe(formula);
    },
  );

  it('tags, emoji and joined letters stay as they are', () => {
    const names = ['<script>alert(1)</script>', '👩‍🚀 Ada', 'نیم‌فاصله', "O'Example", 'Ada "Bee" Example'];
    const { rows, faults } = read(
      `Name\n${names.map((name) => `"${name.replaceAll('"', '""')}"`).join('\n')}\n`,
    );
    expect(rows.map(({ name }) => name)).toEqual(names);
    expect(faults).toEqual([]);
  });

  it('what turns text around or cannot be seen is taken out and named', () => {
    const { rows, faults } = read('Name\nAda\u202Egpj.exe\u200B\0\nBen Sample\n');
    expect(rows[0]?.name).toBe('Adagpj.exe');
    expect(faults).toEqual([{ line: 2, className: '', fault: 'hidden-characters' }]);
  });

  it('a name of 300 letters, and one of invisible characters alone, are left out and named', () => {
    const { rows, faults } = read(`Name,Number\n${'x'.repeat(300)},1\n\u202E\u200B,2\nAda Example,3\n`);
    expect(plain(rows)).toEqual([['Ada Example', 3]]);
    expect(faults).toEqual([
      { line: 2, className: '', fault: 'name-too-long' },
      { line: 3, className: '', fault: 'name-empty' },
    ]);
  });
});

describe('a file that is no register', () => {
  const of = (file: string | Uint8Array) => readRegisterFile(typeof file === 'string' ? utf8(file) : file);

  it('says which headings it has', () => {
    expect(of('UPN,DOB\nX1,2018\n')).toEqual({
      kind: 'refused',
      why: 'no-names',
      headings: ['UPN', 'DOB'],
    });
  });

  it('is empty, or headings alone', () => {
    expect(of('')).toEqual({ kind: 'refused', why: 'nothing-in-it' });
    expect(of(' \n\n')).toEqual({ kind: 'refused', why: 'nothing-in-it' });
    expect(of('Forename,Surname\n,\n')).toEqual({ kind: 'refused', why: 'nothing-in-it' });
  });

  it('has a quotation mark that never ends, and says where', () => {
    const file = `Name,Number\nAda,1\n"Ben,2\nCy,3\n${'Dee,4\n'.repeat(20)}`;
    expect(of(file)).toEqual({ kind: 'refused', why: 'quotes-wrong', line: 3 });
  });

  it('has 5,001 children, and the count; 5,000 are read', () => {
    const file = (count: number) =>
      `Forename,Surname\n${Array.from({ length: count }, (_, at) => `Child ${at},Example`).join('\n')}\n\n`;
    expect(of(file(5_001))).toEqual({ kind: 'refused', why: 'too-many-rows', count: 5_001 });
    expect(read(file(5_000)).rows).toHaveLength(5_000);
  });

  it('is too large', () => {
    expect(of(new Uint8Array(maximumFileBytes + 1))).toEqual({ kind: 'refused', why: 'file-too-large' });
  });

  it('is a workbook of Excel', () => {
    expect(of(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]))).toEqual({ kind: 'refused', why: 'workbook' });
  });

  it('is a picture', () => {
    const bytes = Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7_919) % 256);
    expect(of(bytes).kind).toBe('refused');
  });
});
