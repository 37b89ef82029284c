import { CloseButton, NativeSelect, NumberInput } from '@mantine/core';
import type { RefObject } from 'react';
import { useWords } from '../../words/use-words.js';
import { nameIn } from './draft-view.js';
import {
  cycleClosedBy,
  linkKey,
  withLink,
  withoutLink,
  type DraftLink,
  type DraftMap,
  type DraftObjective,
} from './draft.js';
import classes from './edit.module.css';

/** The longest lag, in months. */
const MAX_LAG = 120;

export interface EditLinksProps {
  readonly draft: DraftMap;
  readonly objective: DraftObjective;
  readonly linkField: RefObject<HTMLSelectElement | null>;
  readonly onEdit: (change: (draft: DraftMap) => DraftMap) => void;
}

/** The causes and effects of an objective. */
export function EditLinks(props: EditLinksProps) {
  const { t } = useWords();
  return (
    <>
      <h3>{t('map.causesTitle')}</h3>
      <Side {...props} end="from" />
      <h3>{t('map.effectsTitle')}</h3>
      <Side {...props} end="to" />
    </>
  );
}

/** The links to the objective, whose other end is their cause; or from it, whose other end is their effect. */
function Side({ draft, objective, linkField, onEdit, end }: EditLinksProps & { end: 'from' | 'to' }) {
  const { t, code } = useWords();
  const here = end === 'from' ? 'to' : 'from';
  const links = [...draft.links.values()].filter((link) => link[here] === objective.id);
  const nameOf = (id: string) => nameIn(draft.objectives.get(id) ?? { labels: { en: id, ru: null, uk: null } }, code);
  const ends = (id: string): readonly [string, string] => (end === 'from' ? [id, objective.id] : [objective.id, id]);
  const others = [...draft.objectives.keys()].filter(
    (id) => id !== objective.id && !draft.links.has(linkKey(...ends(id))),
  );
  const label = t(end === 'from' ? 'mapEdit.addCause' : 'mapEdit.addEffect');
  return (
    <>
      <ul className={classes.parts}>
        {links.map((link) => (
          <LinkRow key={link[end]} link={link} name={nameOf(link[end])} onEdit={onEdit} />
        ))}
      </ul>
      <NativeSelect
        size="xs"
        ref={end === 'to' ? linkField : null}
        aria-label={label}
        value=""
        onChange={(event) => {
          const [from, to] = ends(event.currentTarget.value);
          if (event.currentTarget.value !== '') onEdit((map) => withLink(map, { from, to, sign: 'POSITIVE', lag: 0 }));
        }}
      >
        <option value="">{label}</option>
        {others.map((id) => {
          const cycle = cycleClosedBy(draft, ...ends(id));
          return (
            <option key={id} value={id} disabled={cycle !== undefined}>
              {cycle === undefined
                ? nameOf(id)
                : t('mapEdit.wouldCycle', { name: nameOf(id), cycle: cycle.map(nameOf).join(' → ') })}
            </option>
          );
        })}
      </NativeSelect>
    </>
  );
}

interface LinkRowProps {
  readonly link: DraftLink;
  /** The name of its other end. */
  readonly name: string;
  readonly onEdit: EditLinksProps['onEdit'];
}

function LinkRow({ link, name, onEdit }: LinkRowProps) {
  const { t } = useWords();
  const change = (fields: Partial<DraftLink>) => onEdit((map) => withLink(map, { ...link, ...fields }));
  return (
    <li>
      <span className={classes.linkName}>{name}</span>
      <NativeSelect
        size="xs"
        aria-label={t('mapEdit.signOf', { name })}
        value={link.sign}
        data={[
          { value: 'POSITIVE', label: t('mapEdit.positive') },
          { value: 'NEGATIVE', label: t('mapEdit.negative') },
        ]}
        onChange={(event) => change({ sign: event.currentTarget.value as DraftLink['sign'] })}
      />
      <NumberInput
        size="xs"
        aria-label={t('mapEdit.lagOf', { name })}
        className={classes.lag ?? ''}
        value={link.lag}
        min={0}
        max={MAX_LAG}
        clampBehavior="strict"
        allowDecimal={false}
        hideControls
        suffix={t('mapEdit.months')}
        onChange={(lag) => typeof lag === 'number' && change({ lag })}
      />
      <CloseButton
        aria-label={t('mapEdit.unlink', { name })}
        onClick={() => onEdit((map) => withoutLink(map, link.from, link.to))}
      />
    </li>
  );
}
