import { crc32, deflateRawSync } from 'node:zlib';

interface Part {
  readonly name: string;
  readonly data: Buffer;
  /** The size that the archive announces; by default, the true one. */
  readonly announced?: number;
}

/** A ZIP archive of the parts. */
export function archiveOf(parts: readonly Part[]): Buffer {
  const entries: Buffer[] = [];
  const written: Buffer[] = [];
  let offset = 0;
  for (const { name, data, announced = data.length } of parts) {
    const packed = deflateRawSync(data);
    const sums = Buffer.alloc(12);
    sums.writeUInt32LE(crc32(data), 0);
    sums.writeUInt32LE(packed.length, 4);
    sums.writeUInt32LE(announced, 8);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    sums.copy(local, 14);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    sums.copy(entry, 16);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    entries.push(entry, Buffer.from(name));
    written.push(local, Buffer.from(name), packed);
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...written, directory, end]);
}

/** An archive of 200 KiB that says it unpacks to 100 bytes and unpacks to 200 MiB. */
export function bomb(): Buffer {
  return archiveOf([{ name: 'xl/workbook.xml', data: Buffer.alloc(200 * 1024 * 1024), announced: 100 }]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook whose only sheet has this XML as its rows. */
export function workbookOf(rows: string): Buffer {
  const part = (name: string, text: string): Part => ({ name, data: Buffer.from(`<?xml version="1.0"?>${text}`) });
  const sheet = `<sheets><sheet name="Values" sheetId="1" r:id="rId1"/></sheets>`;
  const relation = `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`;
  return archiveOf([
    part('xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet}</workbook>`),
    part('xl/_rels/workbook.xml.rels', `<Relationships xmlns="${RELATIONS}">${relation}</Relationships>`),
    part('xl/worksheets/sheet1.xml', `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`),
  ]);
}

const text = (cell: string, value: string): string => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** Rows with one value of the small test cluster. */
export const VALUE_ROWS = [
  ['member', 'measure', 'period', 'value'],
  ['GR', 'debt', '2008', '1.5'],
]
  .map((cells, row) => {
    const xml = cells.map((cell, column) => text(`${'ABCD'.charAt(column)}${row + 1}`, cell)).join('');
    return `<row r="${row + 1}">${xml}</row>`;
  })
  .join('');

/** Workbooks of a few kilobytes that make a reader use up memory or time, or end its process. */
export const HOSTILE_WORKBOOKS: Readonly<Record<string, () => Buffer>> = {
  'a cell in row 999,999,999,999': () => workbookOf(`<row r="999999999999">${text('A999999999999', 'x')}</row>`),
  'a cell in the last row and column': () => workbookOf(`<row r="1048576">${text('XFD1048576', 'x')}</row>`),
  'a cell in column ZZZZZZZ': () => workbookOf(`<row r="1">${text('ZZZZZZZ1', 'x')}</row>`),
};

/** A workbook of a few kilobytes whose only cell has a million escaped characters, which take seconds to read. */
export function manyEntities(): Buffer {
  return workbookOf(`<row r="1">${text('A1', '&amp;'.repeat(1_000_000))}</row>`);
}
