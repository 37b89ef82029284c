import { Button, Menu } from '@mantine/core';
import IconDownload from '@tabler/icons-react/icons/IconDownload';
import { useState, type ReactNode } from 'react';
import { Fault } from '../shell/states.js';
import { useWords } from '../words/use-words.js';
import { csvText } from './csv.js';
import { drawingOf } from './drawing.js';
import type { ExportTable } from './export-table.js';
import { framed, pngOf } from './picture.js';
import type { PictureSource } from './pictures.js';
import { fileName, saveFile } from './save-file.js';
import { usePrint } from './use-print.js';
import { useStamp, type Stamp } from './use-stamp.js';

export interface ExportMenuProps {
  /** What is exported, in the words of the page. */
  readonly title: string;
  /** The rows that are seen. */
  readonly table: () => ExportTable;
  /** Up to where the log was read for the rows; by default up to its head. */
  readonly position?: string | undefined;
  /** Whether the rows are of an earlier question, while the answer to the present one is on its way. */
  readonly isLate?: boolean | undefined;
  readonly picture?: PictureSource | undefined;
  /** Whether the picture takes the place of the page in print. */
  readonly printsPicture?: boolean | undefined;
  /** More that can be done with what is seen. */
  readonly children?: ReactNode;
}

/** Saves what is seen as a file, or prints it. */
export function ExportMenu(props: ExportMenuProps) {
  const { title, table, position, isLate = false, picture, printsPicture = false, children } = props;
  const { t } = useWords();
  const stamp = useStamp(title, position);
  const [error, setError] = useState<unknown>(undefined);
  usePrint({ footer: stamp.lines, picture: printsPicture ? picture : undefined });
  const save = (make: () => Promise<void>) => {
    setError(undefined);
    make().catch(setError);
  };
  const files = { title, table, picture, stamp };
  return (
    <>
      <Menu withInitialFocusPlaceholder={false} position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconDownload size={14} />}
            disabled={isLate || !stamp.isKnown}
          >
            {t('export.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => save(() => saveCsv(files))}>{t('export.csv')}</Menu.Item>
          <Menu.Item onClick={() => save(() => saveWorkbook(files, t('export.about')))}>{t('export.xlsx')}</Menu.Item>
          {picture && <Menu.Item onClick={() => save(() => savePng(files))}>{t('export.png')}</Menu.Item>}
          <Menu.Item onClick={() => setTimeout(() => window.print())}>{t('export.print')}</Menu.Item>
          {children}
        </Menu.Dropdown>
      </Menu>
      {error !== undefined && <Fault error={error} />}
    </>
  );
}

interface Files extends Pick<ExportMenuProps, 'title' | 'table' | 'picture'> {
  readonly stamp: Stamp;
}

async function saveCsv({ table, stamp }: Files): Promise<void> {
  saveFile(new Blob([csvText(table())], { type: 'text/csv;charset=utf-8' }), fileName(stamp.name, 'csv'));
}

async function saveWorkbook({ table, title, stamp }: Files, aboutName: string): Promise<void> {
  const { workbookOf } = await import('./workbook.js');
  const blob = await workbookOf({ table: table(), name: title, about: stamp.about, aboutName });
  saveFile(blob, fileName(stamp.name, 'xlsx'));
}

async function savePng({ picture, title, stamp }: Files): Promise<void> {
  const found = picture?.();
  if (found === undefined) return;
  const ink = getComputedStyle(document.body).color;
  const drawing = framed(drawingOf(found.element, found), { title, footer: stamp.lines }, ink);
  saveFile(await pngOf(drawing), fileName(stamp.name, 'png'));
}
