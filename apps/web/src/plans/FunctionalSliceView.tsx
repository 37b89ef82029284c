import { useMemo } from 'react';
import { useAll } from '../api/use-all.js';
import { OpenScore } from '../explain/OpenScore.js';
import {
  FunctionalSlice,
  type FunctionalSliceQuery,
  type PlanDirection,
  type ScoreRowFragment,
} from '../generated/operations.js';
import { useScorecard } from '../scorecard/use-scorecard.js';
import { useFrame } from '../shell/frame.js';
import { Headings, Panel, WideTable } from '../shell/Panel.js';
import panel from '../shell/panel.module.css';
import { Answered, Empty } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { NOTHING } from '../words/format.js';
import { useWords } from '../words/use-words.js';
import { useNames, type PlanNames } from './use-names.js';
import { usePlansAt } from './use-plans.js';

type Objective = NonNullable<FunctionalSliceQuery['functionalSlice']>['nodes'][number];

const ARROWS: Readonly<Record<PlanDirection, string>> = { RISING: '▲', STEADY: '▬', FALLING: '▼' };

/** The objectives of each functional service on each level, where their scores go and how fast. */
export function FunctionalSliceView() {
  const { t } = useWords();
  const { nameOf } = useFrame();
  const names = useNames();
  const answer = useAll(FunctionalSlice, usePlansAt(), { list: ({ functionalSlice }) => functionalSlice });
  return (
    <Answered of={answer}>
      {(objectives) => {
        if (objectives.length === 0) return <Empty>{t('slice.noServices')}</Empty>;
        return (
          <div className={panel.stack}>
            {[...byService(objectives)].map(([service, own]) => (
              <Panel key={service} title={nameOf(service)}>
                <ObjectiveTable label={nameOf(service)} objectives={own} names={names} />
              </Panel>
            ))}
          </div>
        );
      }}
    </Answered>
  );
}

function byService(objectives: readonly Objective[]): ReadonlyMap<string, readonly Objective[]> {
  const groups = new Map<string, Objective[]>();
  for (const objective of objectives) {
    const service = `${objective.actor}/${objective.service}`;
    groups.set(service, [...(groups.get(service) ?? []), objective]);
  }
  return groups;
}

interface ObjectiveTableProps {
  readonly label: string;
  readonly objectives: readonly Objective[];
  readonly names: PlanNames;
}

function ObjectiveTable({ label, objectives, names }: ObjectiveTableProps) {
  const { t, signed } = useWords();
  const { data } = useScorecard(useTime());
  const nodes = useMemo(() => new Map(data?.nodes.map((node) => [node.id, node])), [data]);
  return (
    <WideTable label={label}>
      <Headings
        names={[t('slice.objective'), t('slice.level'), t('scorecard.score'), t('slice.direction'), t('slice.pace')]}
      />
      <tbody>
        {objectives.map(({ rank, strategy, objective, label: name, score, pace, direction }) => (
          <tr key={`${strategy} ${objective}`}>
            <th scope="row">
              {name}
              <small>{names.strategy(strategy)}</small>
            </th>
            <td>{t(`rankShort.${rank}`)}</td>
            <td className={panel.figure}>
              <ObjectiveScore of={nodes.get(`objective:${strategy}/${objective}`)} score={score} />
            </td>
            <td className={panel.figure}>
              {direction === null ? (
                NOTHING
              ) : (
                <>
                  <span aria-hidden>{ARROWS[direction]}</span> {t(`direction.${direction}`)}
                </>
              )}
            </td>
            <td className={panel.figure}>{pace === null ? NOTHING : signed(pace * 100)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

/** The score of an objective as the scorecard has it; a score alone cannot be explained. */
function ObjectiveScore({ of, score }: { of: ScoreRowFragment | undefined; score: number | null }) {
  const { percent } = useWords();
  return of === undefined ? percent(score) : <OpenScore of={of} />;
}
