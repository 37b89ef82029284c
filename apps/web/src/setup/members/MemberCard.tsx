import { useState } from 'react';
import type { SetupMemberFragment } from '../../generated/operations.js';
import { ReasonButton } from '../../shell/ReasonButton.js';
import { useWords } from '../../words/use-words.js';
import type { MemberCommands } from './member-commands.js';
import { MemberDialog, type MemberAsk } from './MemberDialog.js';
import classes from '../shared/setup.module.css';

export interface MemberCardProps {
  readonly actor: SetupMemberFragment;
  readonly inert: string | undefined;
  readonly commands: MemberCommands;
}

/** A member: since when, with which parts, and what can be changed about it. */
export function MemberCard({ actor, inert, commands }: MemberCardProps) {
  const { t } = useWords();
  const [ask, setAsk] = useState<MemberAsk>();
  const isMember = actor.status === 'MEMBER';
  const act = (kind: 'rename' | 'release' | 'return' | 'service' | 'unit') => (
    <ReasonButton
      key={kind}
      variant="default"
      size="compact-xs"
      reason={inert}
      aria-label={t(`setup.members.${kind}One`, { name: actor.label })}
      onClick={() => setAsk({ kind })}
    >
      {t(`setup.members.${kind}`)}
    </ReasonButton>
  );
  return (
    <li className={classes.card}>
      <div className={classes.bar}>
        <div>
          <h3>{actor.label}</h3>
          <Membership of={actor} />
        </div>
        <div className={classes.buttons}>
          {(isMember ? (['service', 'unit', 'rename', 'release'] as const) : (['return', 'rename'] as const)).map(act)}
        </div>
      </div>
      <Parts actor={actor} inert={inert} onAsk={setAsk} />
      {ask !== undefined && (
        <MemberDialog actor={actor} ask={ask} commands={commands} onClose={() => setAsk(undefined)} />
      )}
    </li>
  );
}

/** Since when it has been a member, or not. */
function Membership({ of: { id, membership, status } }: { of: SetupMemberFragment }) {
  const { t, day } = useWords();
  const told = membership
    .filter(({ from }) => from !== null)
    .map(({ from, inUse }) => t(inUse ? 'setup.members.joined' : 'setup.members.left', { day: day(from!) }));
  const sentence = told.length > 0 ? told.join(', ') : t(`setup.members.${status === 'MEMBER' ? 'always' : 'gone'}`);
  return (
    <p className={classes.hint}>
      <code>{id}</code> · {sentence}
    </p>
  );
}

interface PartsProps extends Pick<MemberCardProps, 'actor' | 'inert'> {
  readonly onAsk: (ask: MemberAsk) => void;
}

/** The services with their units, and the units of no service. */
function Parts({ actor, inert, onAsk }: PartsProps) {
  const { t } = useWords();
  const { services, units } = actor;
  if (services.length === 0 && units.length === 0) return null;
  const row = (kind: 'service' | 'unit', part: { readonly id: string; readonly label: string }, more?: string) => (
    <li key={`${kind} ${part.id}`}>
      <span>{part.label}</span>
      <small>{more ?? t(`setup.members.is.${kind}`)}</small>
      <ReasonButton
        variant="subtle"
        size="compact-xs"
        reason={inert}
        aria-label={t('setup.members.closeOne', { name: part.label })}
        onClick={() => onAsk({ kind: kind === 'service' ? 'closeService' : 'closeUnit', part })}
      >
        {t('setup.members.close')}
      </ReasonButton>
    </li>
  );
  const named = new Map(services.map(({ id, label }) => [id, label]));
  return (
    <ul className={classes.list}>
      {services.map((service) => row('service', service))}
      {units.map((unit) => {
        const of = unit.service === null ? undefined : named.get(unit.service);
        return row('unit', unit, of === undefined ? undefined : t('setup.members.unitOf', { service: of }));
      })}
    </ul>
  );
}
