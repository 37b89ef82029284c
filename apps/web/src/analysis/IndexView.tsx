import { NativeSelect } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAnswer } from '../api/query-client.js';
import { Radar } from '../charts/Radar.js';
import { IndexDefinitions } from '../generated/operations.js';
import type { PageSearch } from '../shell/page-search.js';
import { Panel } from '../shell/Panel.js';
import panel from '../shell/panel.module.css';
import { Answered, Empty } from '../shell/states.js';
import { useGo } from '../shell/use-go.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { figureOf } from './figures.js';
import type { AnalysisViewProps, MethodInForce } from './in-force.js';
import { IndexTable } from './IndexTable.js';
import { blocksOf, indexesOf, type IndexPart } from './index-tree.js';
import { MemberPicker, useSubject } from './MemberPicker.js';
import { NotInForce } from './NotInForce.js';
import { useResults } from './use-results.js';

const INDEX_METHOD = 'regional-cluster-index';

/** An integral index with the blocks that it sums. */
export function IndexView({ methods }: AnalysisViewProps) {
  const { t, language } = useWords();
  const { cluster, asOf } = useTime();
  const { chosen } = useSubject(false);
  const { n } = useSearch({ strict: false }) as PageSearch;
  const answer = useAnswer(IndexDefinitions, { cluster, asOf, language });
  const indexes = useMemo(() => answer.data && indexesOf(answer.data, methods), [answer.data, methods]);
  const ids = [...(indexes?.keys() ?? [])];
  const method = methods.get(ids.find((id) => id === n) ?? ids[0] ?? '');
  const index = method && indexes?.get(method.id);
  return (
    <Answered of={answer}>
      {() =>
        method === undefined || index === undefined ? (
          <NotInForce method={INDEX_METHOD} />
        ) : method.scope === 'ACTOR' && chosen === '' ? (
          <Empty>{t('analysis.noFigures')}</Empty>
        ) : (
          <ShownIndex method={method} index={index} others={ids.flatMap((id) => methods.get(id) ?? [])} />
        )
      }
    </Answered>
  );
}

interface ShownIndexProps {
  readonly method: MethodInForce;
  readonly index: IndexPart;
  readonly others: readonly MethodInForce[];
}

function ShownIndex({ method, index, others }: ShownIndexProps) {
  const { t, number } = useWords();
  const { cluster, period, asOf, other } = useTime();
  const { subjects, chosen } = useSubject(false);
  const member = method.scope === 'CLUSTER' ? undefined : chosen;
  const at = { cluster, member };
  const results = useResults([method.id], { ...at, period, asOf });
  const earlier = useResults([method.id], other && { ...at, ...other });
  const now = results.data?.get(method.id);
  const before = other && earlier.data?.get(method.id);
  const axes = blocksOf(index).map(({ output, label }) => ({
    id: output,
    label,
    value: figureOf(now, output),
    before: figureOf(before, output),
  }));
  const known = axes.flatMap(({ label, value }) => (value === undefined ? [] : [`${label} ${number(value, 1)}`]));
  return (
    <Answered of={results}>
      {() => (
        <div className={panel.stack} data-late={results.isLate || undefined}>
          <Panel
            title={method.title}
            lead={method.summary}
            actions={
              <>
                {others.length > 1 && <IndexPicker methods={others} chosen={method.id} />}
                {member !== undefined && <MemberPicker subjects={subjects} chosen={chosen} />}
              </>
            }
          >
            {known.length === 0 ? (
              <Empty>{t('index.nothing')}</Empty>
            ) : (
              <Radar axes={axes} label={t('index.radar', { figures: known.join(', ') })} />
            )}
            <p className={panel.muted}>{t(before ? 'index.scaleCompared' : 'index.scale')}</p>
          </Panel>
          <IndexTable method={method.id} index={index} member={member} now={now} before={before} />
        </div>
      )}
    </Answered>
  );
}

function IndexPicker({ methods, chosen }: { methods: readonly MethodInForce[]; chosen: string }) {
  const { t } = useWords();
  const go = useGo();
  return (
    <NativeSelect
      size="xs"
      aria-label={t('index.choose')}
      data={methods.map(({ id, title }) => ({ value: id, label: title }))}
      value={chosen}
      onChange={(event) => go({ n: event.currentTarget.value })}
    />
  );
}
