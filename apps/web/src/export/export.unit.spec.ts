import { describe, expect, it } from '@jest/globals';
import readSheets from 'read-excel-file/node';
import { csvText } from './csv.js';
import { figure, type ExportTable } from './export-table.js';
import { framed } from './picture.js';
import { fileName } from './save-file.js';
import { workbookOf } from './workbook.js';

const table: ExportTable = {
  headings: ['Name', 'Value'],
  rows: [
    ['Margin, "net"', { number: '-12.50' }],
    ['=HYPERLINK("http://evil")', null],
    ['+1', { moment: '2026-09-30T12:00:00.000Z' }],
    ['-2', { moment: '2026-09-30' }],
    ['@SUM(A1)', 'line\nbreak'],
  ],
};

describe('A table as CSV', () => {
  it('has figures as they were given, and no text that a spreadsheet would compute', () => {
    expect(csvText(table).split('\r\n')).toEqual([
      '\uFEFFName,Value',
      '"Margin, ""net""",-12.50',
      `"'=HYPERLINK(""http://evil"")",`,
      "'+1,2026-09-30T12:00:00.000Z",
      "'-2,2026-09-30",
      '\'@SUM(A1),"line\nbreak"',
      '',
    ]);
  });
});

describe('A table as a workbook', () => {
  it('has typed figures and moments, texts that are no formulas, and what it is about', async () => {
    const about = [['Position', '42']] as const;
    const blob = await workbookOf({ table, name: 'Scorecard: [all]/2026', about, aboutName: 'About' });
    const sheets = await readSheets(Buffer.from(await blob.arrayBuffer()));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Scorecard   all  2026', 'About']);
    expect(sheets[0]!.data).toEqual([
      ['Name', 'Value'],
      ['Margin, "net"', -12.5],
      ['=HYPERLINK("http://evil")', null],
      ['+1', new Date('2026-09-30T12:00:00.000Z')],
      ['-2', new Date('2026-09-30')],
      ['@SUM(A1)', 'line\nbreak'],
    ]);
    expect(sheets[1]!.data).toEqual([['Position', '42']]);
  });
});

describe('A figure', () => {
  it('keeps its digits, is a percentage without what binary fractions add, and is a text if it is none', () => {
    expect(figure('0.10')).toEqual({ number: '0.10' });
    expect(figure(0.57, 100)).toEqual({ number: 57 });
    expect(figure(null)).toBeNull();
    expect(figure('n/a')).toBe('n/a');
  });
});

describe('The name of a file', () => {
  it('has letters of any language, digits and dashes', () => {
    expect(fileName(['silver-lakes', 'Карта · /etc/passwd', '2026-09', ''], 'csv')).toBe(
      'silver-lakes-Карта-etc-passwd-2026-09.csv',
    );
  });
});

describe('A picture', () => {
  it('has the title above and the footer below what is drawn', () => {
    const path = { kind: 'path', d: 'M0 0h10', at: [1, 0, 0, 1, 5, 5], opacity: 1 } as const;
    const drawing = { width: 800, height: 300, background: '#fff', shapes: [path] };
    const { shapes, width, height } = framed(drawing, { title: 'Map', footer: ['a', 'b'] }, '#000');
    expect([width, height]).toEqual([848, 428]);
    expect(shapes[1]).toMatchObject({ at: [1, 0, 0, 1, 29, 59] });
    const bases = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.y] : []));
    expect(bases[0]).toBeLessThan(54);
    expect(bases[1]).toBeGreaterThan(354);
    expect(bases[2]).toBeLessThan(height);
  });
});
