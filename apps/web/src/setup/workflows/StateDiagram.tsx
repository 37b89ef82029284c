import { useWords } from '../../words/use-words.js';
import type { Machine, State, Way } from './states.js';
import classes from './diagram.module.css';
import setup from '../shared/setup.module.css';

const BOX = { width: 138, height: 44 };
const GAP = 92;
const TOP = 34;
/** Between ways that do not lead to the next state. */
const LANE = 26;

/** The states in a row, the ways to the next one between them, and the others below, one under the other. */
export function StateDiagram({ machine, title }: { machine: Machine; title: string }) {
  const { t } = useWords();
  const { states, ways } = machine;
  const places = new Map(states.map(({ id }, at) => [id, at]));
  const isNext = ({ from, to }: Way) => places.get(to) === places.get(from)! + 1;
  const others = ways.filter((way) => !isNext(way));
  const width = states.length * BOX.width + (states.length - 1) * GAP + 2;
  const height = TOP + BOX.height + 14 + others.length * LANE;
  return (
    <figure className={classes.figure}>
      <div className={setup.scroll} tabIndex={0} role="region" aria-label={t('setup.workflows.diagram', { title })}>
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
          className={classes.diagram}
        >
          <defs>
            <marker
              id="tip"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto-start-reverse"
            >
              <path d="M0 0L8 4L0 8Z" />
            </marker>
          </defs>
          {states.map((state, at) => (
            <StateBox key={state.id} state={state} at={at} />
          ))}
          {ways.filter(isNext).map((way) => (
            <NextWay key={`${way.from} ${way.word}`} way={way} at={places.get(way.from)!} />
          ))}
          {others.map((way, lane) => (
            <OtherWay
              key={`${way.from} ${way.word}`}
              way={way}
              from={places.get(way.from)!}
              to={places.get(way.to)!}
              lane={lane}
            />
          ))}
        </svg>
      </div>
      <figcaption className={classes.caption}>
        <WayList machine={machine} />
      </figcaption>
    </figure>
  );
}

const leftOf = (at: number): number => 1 + at * (BOX.width + GAP);

function StateBox({ state, at }: { state: State; at: number }) {
  const name = useStateName();
  return (
    <g>
      <rect className={classes.box} x={leftOf(at)} y={TOP} width={BOX.width} height={BOX.height} rx={9} />
      <text className={classes.name} x={leftOf(at) + BOX.width / 2} y={TOP + BOX.height / 2 + 4}>
        {name(state)}
      </text>
    </g>
  );
}

function NextWay({ way, at }: { way: Way; at: number }) {
  const { t } = useWords();
  const from = leftOf(at) + BOX.width;
  const y = TOP + BOX.height / 2;
  return (
    <g>
      <path className={classes.way} d={`M${from + 2} ${y}H${from + GAP - 2}`} markerEnd="url(#tip)" />
      <text className={classes.label} x={from + GAP / 2} y={y - 7}>
        {t(`setup.workflows.way.${way.word}`)}
      </text>
      {way.moment !== undefined && (
        <text className={classes.moment} x={from + GAP / 2} y={y + 15}>
          {way.moment}
        </text>
      )}
    </g>
  );
}

function OtherWay({ way, from, to, lane }: { way: Way; from: number; to: number; lane: number }) {
  const { t } = useWords();
  const bottom = TOP + BOX.height;
  const y = bottom + 20 + lane * LANE;
  // Ways that begin or end at one state do so beside each other.
  const x1 = leftOf(from) + BOX.width / 2 - 12 + lane * 8;
  const x2 = leftOf(to) + BOX.width / 2 + 12 + lane * 8;
  return (
    <g>
      <path className={classes.way} d={`M${x1} ${bottom + 1}V${y}H${x2}V${bottom + 3}`} markerEnd="url(#tip)" />
      <text className={classes.label} x={(x1 + x2) / 2} y={y - 4}>
        {t(`setup.workflows.way.${way.word}`)}
        {way.moment !== undefined && ` · ${way.moment}`}
      </text>
    </g>
  );
}

function useStateName(): (state: State) => string {
  const { t } = useWords();
  return ({ word, role }) => t(`setup.workflows.state.${word}`, { role: role === undefined ? '' : t(`role.${role}`) });
}

/** The same as sentences. */
function WayList({ machine: { states, ways } }: { machine: Machine }) {
  const { t } = useWords();
  const name = useStateName();
  const named = new Map(states.map((state) => [state.id, name(state)]));
  return (
    <details>
      <summary>{t('setup.workflows.asList')}</summary>
      <ul>
        {ways.map((way) => (
          <li key={`${way.from} ${way.word}`}>
            {named.get(way.from)} → {named.get(way.to)}: {t(`setup.workflows.way.${way.word}`)}
            {way.moment !== undefined && ` (${way.moment})`}
          </li>
        ))}
      </ul>
    </details>
  );
}
