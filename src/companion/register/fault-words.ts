import type { ImportFault } from '../../domain/register/register-import.ts';
import type { RefusedFile, RowFault } from '../../domain/register/read-register-file.ts';
import { maximumRegisterRows } from '../../domain/register/register-row.ts';

/** What is wrong with a line, and what became of it. It goes on from "Line 3". */
export const rowFaultWords: Record<RowFault, string> = {
  'name-empty': 'has no name. It is left out.',
  'name-too-long': 'has a name of more than 120 letters. It is left out.',
  'number-wrong': 'has no number from 1 to 9999. The child keeps its number, or gets a free one.',
  formula: 'has a name that a spreadsheet would run as a formula. It is kept as text.',
  'hidden-characters': 'had characters in its name that cannot be seen. They are taken out.',
};

export function importFaultWords(fault: ImportFault, other: number | undefined): string {
  const line = other === undefined ? 'another line' : `line ${other}`;
  switch (fault) {
    case 'child-twice':
      return `names the same child as ${line}. It is left out; two children need names that differ.`;
    case 'number-twice':
      return `has the number of ${line}. The child keeps its own number, or gets a free one.`;
    case 'number-held':
      return 'has the number of a child who stays. The child keeps its own number, or gets a free one.';
    default:
      return 'is left out: no number is free any more.';
  }
}

/** Why a file cannot be read, and what to do. */
export function refusedFileWords(file: RefusedFile): { cause: string; cure: string } {
  switch (file.why) {
    case 'file-too-large':
      return { cause: 'This file is larger than 20 MB.', cure: 'Export the list of one class.' };
    case 'workbook':
      return {
        cause: 'This is a workbook of Excel.',
        cure: 'Open it, choose “Save as”, and save it as CSV. Then choose that file.',
      };
    case 'nothing-in-it':
      return { cause: 'There is no child in this file.', cure: 'Export it again, or choose another one.' };
    case 'too-many-rows':
      return {
        cause: `This file has ${file.count.toLocaleString('en-GB')} children; at most ${maximumRegisterRows.toLocaleString('en-GB')} are read.`,
        cure: 'Export the list of one class.',
      };
    case 'quotes-wrong':
      return {
        cause: `A quotation mark in line ${file.line} has no partner, so nothing after it can be read.`,
        cure: 'Take that mark out, or export the list again.',
      };
    default:
      return {
        cause: 'No column of this file is headed as one with names.',
        cure:
          file.headings.length === 0
            ? 'Head the columns “Forename” and “Surname”, or “Name”.'
            : `Its first line says: ${file.headings.join(', ')}. Head the columns “Forename” and “Surname”, or “Name”.`,
      };
  }
}
