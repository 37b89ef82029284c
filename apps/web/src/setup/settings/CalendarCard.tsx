import { useWords } from '../../words/use-words.js';
import type { SettingProps } from './setting-commands.js';
import classes from '../shared/setup.module.css';

/** The fiscal calendar, which never changes. */
export function CalendarCard({ cluster: { calendar, history } }: Pick<SettingProps, 'cluster'>) {
  const { t, code, day } = useWords();
  const { yearStartMonth, yearNamedBy, timeZone } = calendar;
  const month = new Intl.DateTimeFormat(code, { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2020, yearStartMonth - 1, 1)),
  );
  return (
    <section className={classes.card}>
      <h2>{t('setup.settings.calendar')}</h2>
      <dl className={classes.facts}>
        <dt>{t('setup.settings.yearStart')}</dt>
        <dd>{month}</dd>
        <dt>{t('setup.settings.yearName')}</dt>
        <dd>{t(`setup.settings.named.${yearNamedBy}`)}</dd>
        <dt>{t('setup.settings.timeZone')}</dt>
        <dd>{timeZone}</dd>
        {history !== null && (
          <>
            <dt>{t('setup.settings.declared')}</dt>
            <dd>
              {day(history.from)} · {t(history.loading ? 'setup.settings.loading' : 'setup.settings.loaded')}
            </dd>
          </>
        )}
      </dl>
      <p className={classes.hint} style={{ marginTop: 6 }}>
        {t('setup.settings.calendarHint')}
      </p>
    </section>
  );
}
