import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useAnswer } from '../../api/query-client.js';
import { MethodTrial, type MethodTrialQuery } from '../../generated/operations.js';
import { useFrame } from '../../shell/frame.js';
import { Answered } from '../../shell/states.js';
import { useTime } from '../../shell/use-time.js';
import { NOTHING } from '../../words/format.js';
import { useWords } from '../../words/use-words.js';
import type { ClusterMethod } from './listed-methods.js';
import classes from '../shared/setup.module.css';

type Output = NonNullable<MethodTrialQuery['methodEvaluation']>['outputs'][number];

/** What the version in force computes for a period, and the version on trial beside it from the same history. */
export function TrialCard({ own }: { own: ClusterMethod }) {
  const { t, period: periodText } = useWords();
  const { members } = useFrame();
  const { period } = useTime();
  const [member, setMember] = useState(members[0]?.id);
  const isOfMembers = own.binding?.scope === 'ACTOR';
  if (own.adopted === null || own.withdrawn || own.binding === null) return null;
  return (
    <section className={classes.card} aria-label={t('setup.methods.results')}>
      <div className={classes.bar}>
        <h3>{t('setup.methods.resultsOf', { period: periodText(period) })}</h3>
        {isOfMembers && (
          <NativeSelect
            size="xs"
            aria-label={t('measure.member')}
            value={member}
            onChange={(event) => setMember(event.currentTarget.value)}
            data={members.map(({ id, label }) => ({ value: id, label }))}
          />
        )}
      </div>
      {own.onTrial === null && <p className={classes.hint}>{t('setup.methods.noTrial')}</p>}
      <Results own={own} member={isOfMembers ? member : undefined} />
    </section>
  );
}

function Results({ own, member }: { own: ClusterMethod; member: string | undefined }) {
  const { t, language } = useWords();
  const { cluster, period, asOf } = useTime();
  const asked = { cluster, method: own.id, period, member, asOf, language };
  const isOnTrial = own.onTrial !== null;
  const adopted = useAnswer(MethodTrial, asked);
  const trial = useAnswer(MethodTrial, { ...asked, onTrial: true }, { enabled: isOnTrial });
  return (
    <Answered of={adopted}>
      {({ methodEvaluation }) => {
        const beside = new Map((trial.data?.methodEvaluation?.outputs ?? []).map((one) => [one.output, one]));
        return (
          <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('setup.methods.results')}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t('setup.methods.output')}</th>
                  <th scope="col">{t('setup.methods.adoptedIs', { version: own.adopted })}</th>
                  {isOnTrial && <th scope="col">{t('setup.methods.trialIs', { version: own.onTrial })}</th>}
                  {isOnTrial && <th scope="col">{t('setup.methods.difference')}</th>}
                </tr>
              </thead>
              <tbody>
                {(methodEvaluation?.outputs ?? []).map((output) => (
                  <tr key={output.output}>
                    <th scope="row">
                      {output.label} <small>{output.output}</small>
                    </th>
                    <OutputCell of={output} />
                    {isOnTrial && <OutputCell of={beside.get(output.output)} />}
                    {isOnTrial && <DifferenceCell before={output} after={beside.get(output.output)} />}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      }}
    </Answered>
  );
}

const DECIMALS = 4;

function OutputCell({ of }: { of: Output | undefined }) {
  const { number } = useWords();
  if (of === undefined) return <td>{NOTHING}</td>;
  if (of.error !== null) {
    return (
      <td>
        <small>{of.error.message}</small>
      </td>
    );
  }
  const { value } = of;
  return <td>{value === null ? NOTHING : value.number === null ? value.text : number(value.number, DECIMALS)}</td>;
}

function DifferenceCell({ before, after }: { before: Output; after: Output | undefined }) {
  const { t, signed } = useWords();
  const [from, to] = [before, after].map((output) => output?.value);
  if (typeof from?.number === 'number' && typeof to?.number === 'number') {
    return <td>{signed(to.number - from.number, DECIMALS)}</td>;
  }
  const isSame = from?.text === to?.text;
  return <td>{isSame ? t('setup.methods.same') : t('setup.methods.other')}</td>;
}
