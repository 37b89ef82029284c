import { UnstyledButton } from '@mantine/core';
import IconChevronRight from '@tabler/icons-react/icons/IconChevronRight';
import { useId, useState } from 'react';
import { useFrame, type Frame } from '../shell/frame.js';
import { Score } from '../status/Score.js';
import { useWords, type Words } from '../words/use-words.js';
import { EventLine } from './EventLine.js';
import { figureOf, type ExplainedPart, type ExplainNode } from './explain-tree.js';
import classes from './explain.module.css';

/** Levels that are open from the start. */
const OPEN_LEVELS = 2;

/** A part with its share of the whole; its own parts can be opened. */
export function ExplainPart({ part: { node, parts }, level }: { part: ExplainedPart; level: number }) {
  const words = useWords();
  const { t } = words;
  const { nameOf } = useFrame();
  const [isOpen, setOpen] = useState(level < OPEN_LEVELS);
  const id = useId();
  const name = node.label ?? node.thing;
  return (
    <li className={classes.part} data-top={level === 0 || undefined}>
      <div className={classes.line}>
        {parts.length > 0 ? (
          <UnstyledButton
            className={classes.toggle}
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={t('explain.parts', { name })}
            onClick={() => setOpen(!isOpen)}
          >
            <IconChevronRight size={15} />
          </UnstyledButton>
        ) : (
          <span className={classes.toggle} />
        )}
        <span className={classes.name}>
          {name}
          <small>{subtitleOf(node, { ...words, nameOf })}</small>
        </span>
        <span className={classes.figure}>
          <Figure node={node} />
        </span>
      </div>
      <Facts node={node} />
      <ul id={id} className={classes.tree} hidden={!isOpen || parts.length === 0}>
        {isOpen && parts.map((part) => <ExplainPart key={part.node.id} part={part} level={level + 1} />)}
      </ul>
    </li>
  );
}

/** What is to be said about a part besides its figure. */
function Facts({ node }: { node: ExplainNode }) {
  const { share, score, contribution, formula, event, repeated, omitted } = node;
  const { t, percent } = useWords();
  const isPart = share !== null && contribution !== null && score !== null;
  return (
    <>
      {isPart && (
        <p className={classes.sum}>
          {t('explain.share', {
            share: percent(share, 1),
            score: percent(score, 1),
            contribution: percent(contribution, 1),
          })}
        </p>
      )}
      {formula !== null && <code className={classes.formula}>{formula}</code>}
      {event && <EventLine event={event} />}
      <Awaiting figure={node.awaitingApproval} />
      {repeated && <p className={classes.sum}>{t('explain.repeated')}</p>}
      {omitted > 0 && <p className={classes.sum}>{t('explain.omitted', { count: omitted })}</p>}
    </>
  );
}

/** The figure that was submitted and does not count yet. */
function Awaiting({ figure }: { figure: ExplainNode['awaitingApproval'] }) {
  const { t, day } = useWords();
  if (figure === null) return null;
  const { by, knownAt } = figure.event;
  return (
    <p className={classes.sum}>{t('explain.awaiting', { value: figure.value?.text ?? '', by, day: day(knownAt) })}</p>
  );
}

function Figure({ node }: { node: ExplainNode }) {
  const { t, number } = useWords();
  if (node.hidden) return <span className={classes.muted}>{t('explain.hidden')}</span>;
  return (
    <>
      {node.value && (
        <span>
          {isFigure(node.value.text)
            ? `${number(figureOf(node.value.text, node.event))} ${node.unit ?? ''}`
            : node.value.text}
        </span>
      )}
      {node.status !== null && <Score of={{ score: node.score, status: node.status }} />}
      {node.value === null && node.status === null && node.reason !== null && (
        <span className={classes.muted}>{t([`reason.${node.reason}`, 'reason.other'])}</span>
      )}
    </>
  );
}

/** True for a text that its unit belongs to; a letter has none. */
function isFigure(text: string): boolean {
  return !Number.isNaN(Number(text));
}

type Texts = Pick<Words, 't' | 'number' | 'period'> & Pick<Frame, 'nameOf'>;

function subtitleOf(node: ExplainNode, { t, number, period, nameOf }: Texts): string {
  const parts = [t(`explainKind.${node.kind}`)];
  if (node.subject !== null) parts.push(nameOf(node.subject));
  if (node.period !== null) parts.push(period(node.period));
  const targets = node.comparison?.targets;
  for (const name of ['goal', 'target', 'redFlag', 'low', 'high'] as const) {
    const figure = targets?.[name];
    if (figure !== null && figure !== undefined) parts.push(`${t(`target.${name}`)} ${number(figure)}`);
  }
  if (node.relation === 'SUPPORT' || node.relation === 'PROPOSAL') parts.push(t(`relation.${node.relation}`));
  return parts.join(' · ');
}
