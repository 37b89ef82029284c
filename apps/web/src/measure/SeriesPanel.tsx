import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words/use-words.js';
import { SeriesChart } from './SeriesChart.js';
import { SeriesTable, type SeriesTableProps } from './SeriesTable.js';
import classes from './measure.module.css';

/** The history as a chart or as a table. */
export function SeriesPanel(props: SeriesTableProps) {
  const { points, form } = props;
  const { t } = useWords();
  const [view, setView] = useState('chart');
  return (
    <section className={classes.panel} aria-label={t('measure.history')}>
      <div className={classes.panelHead}>
        <h2>{t('measure.history')}</h2>
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
      </div>
      {view === 'chart' ? <SeriesChart points={points} form={form} /> : <SeriesTable {...props} />}
    </section>
  );
}
