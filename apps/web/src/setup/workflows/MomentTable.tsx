import { useWords } from '../../words/use-words.js';
import { offsetsOf } from './states.js';
import type { Workflow } from './workflow.js';
import classes from '../shared/setup.module.css';
import diagram from './diagram.module.css';

const WIDTH = 720;
const EDGE = 16;

/** The moments on a line of working days, and as a table with what is due or happens at each. */
export function MomentTable({ of: workflow }: { of: Workflow }) {
  const { t } = useWords();
  const { moments, start } = workflow;
  const offsets = offsetsOf(workflow);
  const inTime = [...moments].sort((a, b) => offsets.get(a.id)! - offsets.get(b.id)! || a.at.localeCompare(b.at));
  return (
    <>
      <MomentLine offsets={[...new Set(offsets.values())]} due={dueOffsets(workflow, offsets)} />
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('setup.workflows.moments')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('setup.workflows.when')}</th>
              <th scope="col">{t('setup.workflows.what')}</th>
              <th scope="col">{t('setup.workflows.moment')}</th>
            </tr>
          </thead>
          <tbody>
            {inTime.map(({ id, at, acts }) => (
              <tr key={id}>
                <td>
                  {t(`setup.workflows.after.${start}`, { count: offsets.get(id)! })}, {at}
                </td>
                <td>
                  {acts.map(({ kind, rank }, index) => (
                    <div key={index}>
                      {t(`setup.workflows.act.${kind}`, { rank: rank === null ? '' : t(`rankShort.${rank}`) }).trim()}
                    </div>
                  ))}
                </td>
                <th scope="row">
                  <code>{id}</code>
                </th>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The days on which something is due or locked. */
function dueOffsets({ moments }: Workflow, offsets: ReadonlyMap<string, number>): ReadonlySet<number> {
  const due = moments.filter(({ acts }) => acts.some(({ kind }) => kind !== 'REMIND'));
  return new Set(due.map(({ id }) => offsets.get(id)!));
}

function MomentLine({ offsets, due }: { offsets: readonly number[]; due: ReadonlySet<number> }) {
  const least = Math.min(0, ...offsets);
  const most = Math.max(1, ...offsets);
  const x = (offset: number) => EDGE + ((offset - least) / (most - least)) * (WIDTH - 2 * EDGE);
  return (
    <svg className={diagram.line} viewBox={`0 0 ${WIDTH} 40`} aria-hidden="true">
      <line className={diagram.axis} x1={x(least)} x2={x(most)} y1={14} y2={14} />
      {[...new Set([0, ...offsets])].map((offset) => (
        <g key={offset}>
          <circle
            className={diagram.dot}
            cx={x(offset)}
            cy={14}
            r={due.has(offset) ? 6 : 3.5}
            data-quiet={!due.has(offset) || undefined}
          />
          <text className={diagram.tick} x={x(offset)} y={34}>
            {offset > 0 ? `+${offset}` : offset}
          </text>
        </g>
      ))}
    </svg>
  );
}
