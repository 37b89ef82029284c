import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { SetupMemberFragment } from '../../generated/operations.js';
import { useTime } from '../../shell/use-time.js';
import { useWords } from '../../words/use-words.js';
import { DatedDialog } from '../shared/DatedDialog.js';
import { FormDialog } from '../shared/FormDialog.js';
import { ReasonField } from '../shared/ReasonField.js';
import { labelsOf, namesOf } from '../shared/labels.js';
import { NameFields } from '../shared/NameFields.js';
import { useNewThing } from '../shared/use-new-thing.js';
import type { MemberCommands } from './member-commands.js';

/** What is to be changed about a member. */
export type MemberAsk =
  | { readonly kind: 'rename' | 'release' | 'return' | 'service' | 'unit' }
  | { readonly kind: 'closeService' | 'closeUnit'; readonly part: { readonly id: string; readonly label: string } };

export interface MemberDialogProps {
  readonly actor: SetupMemberFragment;
  readonly ask: MemberAsk;
  readonly commands: MemberCommands;
  readonly onClose: () => void;
}

/** Asks for what a change of a member needs. */
export function MemberDialog({ ask, ...props }: MemberDialogProps) {
  switch (ask.kind) {
    case 'rename':
      return <Rename {...props} />;
    case 'release':
      return <Release {...props} />;
    case 'return':
      return <Return {...props} />;
    case 'service':
      return <NewService {...props} />;
    case 'unit':
      return <NewUnit {...props} />;
    case 'closeService':
    case 'closeUnit':
      return <Close {...props} ask={ask} />;
  }
}

type DialogProps = Omit<MemberDialogProps, 'ask'>;

function Rename({ actor, commands, onClose }: DialogProps) {
  const { t } = useWords();
  const { cluster } = useTime();
  const [names, setNames] = useState(() => namesOf(actor.labels));
  const labels = labelsOf(names);
  return (
    <FormDialog
      title={t('setup.members.rename')}
      isReady={labels !== undefined}
      onClose={onClose}
      onSend={() => commands.rename.mutateAsync({ cluster, actorId: actor.id, labels: labels ?? {} })}
    >
      <NameFields names={names} onChange={setNames} />
    </FormDialog>
  );
}

function Release({ actor, commands, onClose }: DialogProps) {
  const { t } = useWords();
  const { cluster } = useTime();
  const [reason, setReason] = useState('');
  const given = reason.trim();
  const input = { cluster, actorId: actor.id, reason: given };
  return (
    <DatedDialog
      title={t('setup.members.release')}
      lead={t('setup.members.releaseHint', { name: actor.label })}
      change={given === '' ? undefined : (dated) => ({ releaseActor: { ...input, ...dated } })}
      onClose={onClose}
      onSend={(dated) => {
        commands.release.mutate({ ...input, ...dated });
        onClose();
      }}
    >
      <ReasonField label={t('setup.members.why')} reason={reason} onChange={setReason} />
    </DatedDialog>
  );
}

function Return({ actor, commands, onClose }: DialogProps) {
  const { t } = useWords();
  const { cluster } = useTime();
  const labels = labelsOf(namesOf(actor.labels)) ?? {};
  const input = { cluster, actorId: actor.id, labels };
  return (
    <DatedDialog
      title={t('setup.members.return')}
      lead={t('setup.members.returnHint', { name: actor.label })}
      change={(dated) => ({ admitActor: { ...input, ...dated } })}
      onClose={onClose}
      onSend={(dated) => {
        commands.admit.mutate({ ...input, ...dated });
        onClose();
      }}
    />
  );
}

/** Services and units have ids of their own within a member. */
function takenIn({ services, units }: SetupMemberFragment): readonly string[] {
  return [...services, ...units].map(({ id }) => id);
}

function NewService({ actor, commands, onClose }: DialogProps) {
  const { t } = useWords();
  const { cluster } = useTime();
  const { id, labels, fields } = useNewThing(takenIn(actor));
  const input = labels && { cluster, actorId: actor.id, service: { id, labels } };
  return (
    <DatedDialog
      title={t('setup.members.service')}
      change={input && ((dated) => ({ setUpService: { ...input, ...dated } }))}
      onClose={onClose}
      onSend={(dated) => {
        if (input) commands.setUpService.mutate({ ...input, ...dated });
        onClose();
      }}
    >
      <NameFields {...fields} />
    </DatedDialog>
  );
}

function NewUnit({ actor, commands, onClose }: DialogProps) {
  const { t } = useWords();
  const { cluster } = useTime();
  const [service, setService] = useState('');
  const { id, labels, fields } = useNewThing(takenIn(actor));
  const unit = labels && { id, labels, ...(service === '' ? {} : { service }) };
  const input = unit && { cluster, actorId: actor.id, unit };
  return (
    <DatedDialog
      title={t('setup.members.unit')}
      change={input && ((dated) => ({ setUpUnit: { ...input, ...dated } }))}
      onClose={onClose}
      onSend={(dated) => {
        if (input) commands.setUpUnit.mutate({ ...input, ...dated });
        onClose();
      }}
    >
      <NameFields {...fields} />
      <NativeSelect
        size="xs"
        label={t('setup.members.ofService')}
        value={service}
        onChange={(event) => setService(event.currentTarget.value)}
        data={[
          { value: '', label: t('setup.members.noService') },
          ...actor.services.map((one) => ({ value: one.id, label: one.label })),
        ]}
      />
    </DatedDialog>
  );
}

function Close({
  actor,
  commands,
  onClose,
  ask,
}: DialogProps & { ask: Extract<MemberAsk, { readonly part: object }> }) {
  const { t } = useWords();
  const { cluster } = useTime();
  const { kind, part } = ask;
  const of = { cluster, actorId: actor.id };
  return (
    <DatedDialog
      title={t('setup.members.close')}
      lead={t('setup.members.closeHint', { name: part.label, actor: actor.label })}
      change={(dated) =>
        kind === 'closeService'
          ? { closeService: { ...of, serviceId: part.id, ...dated } }
          : { closeUnit: { ...of, unitId: part.id, ...dated } }
      }
      onClose={onClose}
      onSend={(dated) => {
        if (kind === 'closeService') commands.closeService.mutate({ ...of, serviceId: part.id, ...dated });
        else commands.closeUnit.mutate({ ...of, unitId: part.id, ...dated });
        onClose();
      }}
    />
  );
}
