import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { allOf } from '../api/all-pages.js';
import { ask } from '../api/session.js';
import { CompareScenario, type CompareScenarioQueryVariables, type ScenariosQuery } from '../generated/operations.js';
import { useScorecard, type WholeScorecard } from '../scorecard/use-scorecard.js';
import { useFrame } from '../shell/frame.js';
import { Headings, Panel, WideTable } from '../shell/Panel.js';
import panel from '../shell/panel.module.css';
import { Answered, Empty } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { scenarioRows } from './scenario-rows.js';
import { ScenarioTable } from './ScenarioTable.js';

type Scenario = NonNullable<ScenariosQuery['scenarios']>['nodes'][number];

/** What a scenario assumes, and the scores that it changes in the period. */
export function ScenarioPanel({ scenario }: { scenario: Scenario }) {
  const { t, period: periodText } = useWords();
  const { cluster, period, asOf } = useTime();
  const variables = { cluster, period, scenario: scenario.id, asOf };
  const answer = useQuery({
    queryKey: [CompareScenario.name, variables],
    queryFn: ({ signal }) => allOutputs(variables, signal),
  });
  const card = useScorecard({ cluster, period, asOf });
  const nodes = useMemo(() => new Map(card.data?.nodes.map((node) => [node.id, node])), [card.data]);
  const rows = useMemo(() => scenarioRows(answer.data ?? [], nodes), [answer.data, nodes]);
  return (
    <>
      <Assumptions of={scenario} card={card.data} />
      <Answered of={answer}>
        {() =>
          rows.length === 0 ? (
            <Empty>{t('scenario.nothing', { period: periodText(period) })}</Empty>
          ) : (
            <ScenarioTable rows={rows} nodes={nodes} name={scenario.label} />
          )
        }
      </Answered>
    </>
  );
}

async function allOutputs(variables: CompareScenarioQueryVariables, signal: AbortSignal) {
  const first = (await ask(CompareScenario, variables, signal)).scenarioComparison!;
  const asOf = { position: first.position };
  return allOf(first.outputs, async (after) => {
    const more = await ask(CompareScenario, { ...variables, asOf, after }, signal);
    return more.scenarioComparison!.outputs;
  });
}

function Assumptions({ of: { label, assumptions }, card }: { of: Scenario; card: WholeScorecard | undefined }) {
  const { t, number, period } = useWords();
  const { nameOf } = useFrame();
  return (
    <Panel title={t('scenario.assumptions', { name: label })}>
      {assumptions.nodes.length === 0 ? (
        <p className={panel.muted}>{t('scenario.assumesNothing')}</p>
      ) : (
        <WideTable label={t('scenario.assumptions', { name: label })}>
          <Headings
            names={[t('scenario.measure'), t('scenario.subject'), t('measure.periodColumn'), t('scenario.assumed')]}
          />
          <tbody>
            {assumptions.nodes.map(({ measure, subject, period: name, value }) => (
              <tr key={`${measure} ${subject} ${name}`}>
                <th scope="row">{card?.measures.get(measure)?.label ?? measure}</th>
                <td>{nameOf(subject)}</td>
                <td>{period(name)}</td>
                <td className={panel.figure}>
                  {number(value)} {card?.measures.get(measure)?.unit}
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </Panel>
  );
}
