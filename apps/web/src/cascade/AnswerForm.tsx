import { NativeSelect, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAnswer } from '../api/query-client.js';
import { useCommand, type CommandSender } from '../api/use-command.js';
import { AnswerProposal, RoundDifference, type AnswerKind, type AnswerProposalInput } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { Outcome } from '../shell/Outcome.js';
import { ReasonButton } from '../shell/ReasonButton.js';
import { useTime } from '../shell/use-time.js';
import { shortPosition } from '../time/use-moment-name.js';
import { useWords } from '../words/use-words.js';
import { aboutOf, partiesOf, type Agreement, type Party, type Round, type Voice } from './agreement.js';
import classes from './cascade.module.css';

const ANSWERS: readonly AnswerKind[] = ['AGREES', 'OBJECTS', 'ASKS'];
/** A comment on the proposal as a whole. */
const WHOLE = 'strategy';

export interface AnswerFormProps {
  readonly agreement: Agreement;
  readonly voice: Voice;
}

/** The answer to the current round, for a party that the account speaks for. */
export function AnswerForm({ agreement, voice }: AnswerFormProps) {
  const { t } = useWords();
  const { nameOf } = useFrame();
  const send = useCommand(AnswerProposal);
  const round = agreement.rounds.at(-1);
  const own = round === undefined ? [] : partiesOf(round, voice);
  const [chosen, choose] = useState<string>();
  const party = own.find((one) => one.party === chosen) ?? own[0];
  return (
    <>
      <Outcome of={send} done={(position) => t('agreement.answered', { position: shortPosition(position) })} />
      {agreement.status === 'PROPOSED' && round && party && (
        <section className={classes.answer} aria-label={t('agreement.yourAnswer')}>
          <h3>{t('agreement.answerFor', { name: nameOf(party.party) })}</h3>
          {own.length > 1 && (
            <NativeSelect
              size="xs"
              aria-label={t('agreement.party')}
              value={party.party}
              onChange={(event) => choose(event.currentTarget.value)}
              data={own.map((one) => ({ value: one.party, label: nameOf(one.party) }))}
            />
          )}
          <AnswerFields
            key={`${party.party} ${party.answer?.edition ?? 0}`}
            strategy={agreement.strategy}
            round={round}
            party={party}
            send={send}
          />
        </section>
      )}
    </>
  );
}

interface AnswerFieldsProps {
  readonly strategy: string;
  readonly round: Round;
  readonly party: Party;
  readonly send: CommandSender<AnswerProposalInput>;
}

interface Typed {
  readonly answer: AnswerKind;
  readonly about: string;
  readonly comment: string;
}

function AnswerFields({ strategy, round, party, send }: AnswerFieldsProps) {
  const { t } = useWords();
  const { cluster, isPast } = useTime();
  const [typed, type] = useState<Typed>({ answer: 'AGREES', about: WHOLE, comment: '' });
  const comment = typed.comment.trim();
  const reason = isPast
    ? t('past.inert')
    : typed.answer !== 'AGREES' && comment === ''
      ? t('agreement.commentMissing')
      : undefined;
  const submit = () => {
    // A comment on one thing is a remark; one on the whole is the comment of the answer.
    const said = typed.about === WHOLE ? { comment } : { remarks: [{ about: typed.about, comment }] };
    send.mutate({
      cluster,
      strategyId: strategy,
      party: party.party,
      round: round.round,
      basedOn: party.answer?.edition ?? 0,
      answer: typed.answer,
      ...(comment === '' ? {} : said),
    });
  };
  return (
    <>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('agreement.yourAnswer')}
        value={typed.answer}
        onChange={(answer) => type({ ...typed, answer: answer as AnswerKind })}
        data={ANSWERS.map((value) => ({ value, label: t(`agreement.say.${value}`) }))}
      />
      <AboutPicker
        strategy={strategy}
        round={round.round}
        about={typed.about}
        onPick={(about) => type({ ...typed, about })}
      />
      <Textarea
        size="xs"
        autosize
        minRows={2}
        maxLength={2_000}
        label={t('agreement.comment')}
        value={typed.comment}
        onChange={(event) => type({ ...typed, comment: event.currentTarget.value })}
      />
      <ReasonButton reason={reason} loading={send.isPending} onClick={submit}>
        {t(`agreement.send.${typed.answer}`)}
      </ReasonButton>
    </>
  );
}

interface AboutPickerProps {
  readonly strategy: string;
  readonly round: number;
  readonly about: string;
  readonly onPick: (about: string) => void;
}

/** What a comment is about: the whole, or one of the things that the round changes. */
function AboutPicker({ strategy, round, about, onPick }: AboutPickerProps) {
  const { t, language } = useWords();
  const { cluster, asOf } = useTime();
  const { data } = useAnswer(RoundDifference, { cluster, strategy, round, asOf, language });
  const things = (data?.proposalDifference?.differences.nodes ?? []).map((one) => ({
    value: aboutOf(one),
    label: `${t(`mapChange.${one.kind}`)}: ${one.label}`,
  }));
  return (
    <NativeSelect
      size="xs"
      label={t('agreement.about')}
      value={about}
      onChange={(event) => onPick(event.currentTarget.value)}
      data={[{ value: WHOLE, label: t('agreement.whole') }, ...things.filter(({ value }) => value !== WHOLE)]}
    />
  );
}
