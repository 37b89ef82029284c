import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { ExportMenu } from '../export/ExportMenu.js';
import { chartPicture } from '../export/pictures.js';
import { useWords } from '../words/use-words.js';
import { seriesTable } from './series-export.js';
import { SeriesChart } from './SeriesChart.js';
import { SeriesTable, type SeriesTableProps } from './SeriesTable.js';
import { useValueText } from './use-value-text.js';
import classes from './measure.module.css';

export interface SeriesPanelProps extends SeriesTableProps {
  /** Whether the points are of an earlier question. */
  readonly isLate: boolean;
  /** Whose values they are. */
  readonly title: string;
}

/** The history as a chart or as a table. */
export function SeriesPanel({ title, isLate, ...props }: SeriesPanelProps) {
  const { points, form } = props;
  const words = useWords();
  const { t } = words;
  const valueText = useValueText(form);
  const [view, setView] = useState('chart');
  return (
    <section className={classes.panel} aria-label={t('measure.history')}>
      <div className={classes.panelHead}>
        <h2>{t('measure.history')}</h2>
        <div className={classes.panelActions}>
          <SegmentedControl
            size="xs"
            aria-label={t('map.view')}
            value={view}
            onChange={setView}
            data={[
              { value: 'chart', label: t('measure.showChart') },
              { value: 'table', label: t('measure.showTable') },
            ]}
          />
          <ExportMenu
            title={[form.label, title].join(' · ')}
            isLate={isLate}
            table={() => seriesTable(points, form, words, valueText)}
            picture={view === 'chart' ? chartPicture : undefined}
          />
        </div>
      </div>
      {view === 'chart' ? <SeriesChart points={points} form={form} /> : <SeriesTable {...props} />}
    </section>
  );
}
