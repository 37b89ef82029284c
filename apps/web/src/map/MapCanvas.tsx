import '@xyflow/react/dist/base.css';
import { ReactFlow, type Connection, type Edge, type NodeChange, type NodeTypes, type EdgeTypes } from '@xyflow/react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import type { Status } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { Answered } from '../shell/states.js';
import { useWords } from '../words/use-words.js';
import { BandNode } from './BandNode.js';
import { CardNode } from './CardNode.js';
import { KeepVisible } from './KeepVisible.js';
import { LinkEdge } from './LinkEdge.js';
import {
  cardTowards,
  type CauseEffect,
  type Direction,
  type MapPlaces,
  type Objective,
  type Point,
} from './map-graph.js';
import { flowEdges, flowNodes, type MapNode } from './map-flow.js';
import { arranged, type PutCard } from './map-places.js';
import { around, type MapView } from './map-view.js';
import { useLayout } from './use-layout.js';
import { ZoomButtons } from './ZoomButtons.js';
import classes from './map.module.css';

const NODES: NodeTypes = { card: CardNode, band: BandNode };
const EDGES: EdgeTypes = { link: LinkEdge };
const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
const FIT = { padding: 0.04, maxZoom: 1.1 };

/** What a map has that is edited. */
export interface CanvasEdit {
  /** The map that is laid out; cards that it does not have follow at the right of their bands. */
  readonly laidOut: {
    readonly objectives: readonly Pick<Objective, 'id' | 'perspective'>[];
    readonly links: readonly Pick<CauseEffect, 'from' | 'to'>[];
  };
  /** Objectives whose edits are refused. */
  readonly problems: ReadonlySet<string>;
  readonly onMove: (objective: string, to: Point, places: MapPlaces) => void;
  readonly onLink: (from: string, to: string) => void;
  readonly mayLink: (from: string, to: string) => boolean;
  /** What the keys of editing do with the card that has the focus; false if the key is not one of them. */
  readonly onKey: (event: KeyboardEvent, objective: string, places: MapPlaces) => boolean;
}

export interface MapCanvasProps {
  readonly view: MapView;
  readonly put: readonly PutCard[];
  readonly chosen: string | undefined;
  readonly filter?: Status | undefined;
  readonly edit?: CanvasEdit | undefined;
  readonly onSelect: (objective: string | undefined) => void;
}

const NOWHERE: MapPlaces = { cards: new Map(), bands: [], routes: new Map() };

/** The map drawn: bands, cards and the links between them. */
export function MapCanvas(props: MapCanvasProps) {
  const { view, put, edit } = props;
  const frame = useFrame();
  const perspectives = useMemo(() => frame.perspectives.map(({ id }) => id), [frame]);
  const objectives = useMemo(
    () => view.cards.map(({ objective: { id, perspective } }) => ({ id, perspective })),
    [view],
  );
  const laidOut = edit?.laidOut ?? { objectives, links: view.links };
  const layout = useLayout(laidOut.objectives, laidOut.links, perspectives);
  const withEmpty = edit !== undefined;
  const places = useMemo(() => {
    const known = laidOut.objectives.length === 0 ? NOWHERE : layout.data;
    return known && arranged(known, { objectives, links: view.links, perspectives, put, withEmpty });
  }, [laidOut.objectives.length, layout.data, objectives, view, perspectives, put, withEmpty]);
  return (
    <Answered of={{ ...layout, data: places } as typeof layout}>
      {(found) => <Drawn {...props} places={found} />}
    </Answered>
  );
}

/** Moves the focus to the next card in the direction of an arrow; false for other keys. */
function goOn({ code }: KeyboardEvent, here: string, { cards }: MapPlaces): boolean {
  const direction = ARROWS[code];
  if (direction === undefined) return false;
  const next = cardTowards(here, direction, cards);
  if (next !== undefined) document.querySelector<HTMLElement>(`.react-flow__node[data-id="${next}"]`)?.focus();
  return true;
}

/** Where a card is while it is dragged. */
interface Drag {
  readonly id: string;
  readonly at: Point;
}

function dragAfter(changes: readonly NodeChange<MapNode>[], known: Drag | undefined): Drag | undefined {
  const moved = changes.find((change) => change.type === 'position');
  if (moved?.type !== 'position' || !moved.position) return known;
  return moved.dragging ? { id: moved.id, at: moved.position } : undefined;
}

function Drawn({ view, chosen, filter, edit, onSelect, places }: MapCanvasProps & { places: MapPlaces }) {
  const words = useWords();
  const { t } = words;
  const frame = useFrame();
  const [looked, setLooked] = useState<string>();
  const focus = looked ?? chosen;
  const isEdited = edit !== undefined;
  const lit = useMemo(() => {
    // What is edited stays readable.
    if (isEdited) return undefined;
    if (focus !== undefined) return around(focus, view.links);
    if (filter === undefined) return undefined;
    return new Set(view.cards.filter(({ status }) => status === filter).map(({ objective }) => objective.id));
  }, [isEdited, focus, filter, view]);
  const problems = edit?.problems;
  const still = useMemo(
    () => flowNodes({ view, places, lit, chosen, perspectives: frame.perspectives, words, problems }),
    [view, places, lit, chosen, frame, words, problems],
  );
  const [drag, setDrag] = useState<Drag>();
  const nodes =
    drag === undefined ? still : still.map((node) => (node.id === drag.id ? { ...node, position: drag.at } : node));
  const edges: Edge[] = useMemo(() => flowEdges({ view, places, focus, words }), [view, places, focus, words]);
  const onNodesChange = (changes: NodeChange<MapNode>[]) => {
    // Selecting with the keyboard is told by changes alone.
    const picked = changes.find((change) => change.type === 'select' && change.selected);
    if (picked?.type === 'select') onSelect(picked.id);
    if (isEdited) setDrag((known) => dragAfter(changes, known));
  };
  const isLinkable = ({ source, target }: Connection | Edge) => edit?.mayLink(source, target) ?? false;
  const onKeyDown = (event: KeyboardEvent) => {
    const here = (event.target as HTMLElement).closest<HTMLElement>('.react-flow__node')?.dataset['id'];
    const isDone = here !== undefined && (edit?.onKey(event, here, places) || goOn(event, here, places));
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.canvas} onKeyDownCapture={onKeyDown} role="region" aria-label={t('map.canvas')}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODES}
        edgeTypes={EDGES}
        fitView
        attributionPosition="bottom-left"
        fitViewOptions={FIT}
        minZoom={0.2}
        maxZoom={2}
        nodesDraggable={edit !== undefined}
        nodesConnectable={edit !== undefined}
        connectOnClick={false}
        deleteKeyCode={null}
        isValidConnection={isLinkable}
        onConnect={({ source, target }) => edit?.onLink(source, target)}
        onNodeDragStop={(_event, node) => {
          setDrag(undefined);
          edit?.onMove(node.id, node.position, places);
        }}
        edgesFocusable={false}
        zoomOnDoubleClick={false}
        onNodesChange={onNodesChange}
        onNodeClick={(_event, node) => node.type === 'card' && onSelect(node.id)}
        onPaneClick={() => onSelect(undefined)}
        onNodeMouseEnter={(_event, node) => node.type === 'card' && setLooked(node.id)}
        onNodeMouseLeave={() => setLooked(undefined)}
        ariaLabelConfig={{
          'node.a11yDescription.default': t(edit ? 'mapEdit.cardHint' : 'map.cardHint'),
          'node.a11yDescription.keyboardDisabled': t(edit ? 'mapEdit.cardHint' : 'map.cardHint'),
        }}
      >
        <KeepVisible of={chosen === undefined ? undefined : places.cards.get(chosen)} />
        <ZoomButtons />
      </ReactFlow>
    </div>
  );
}
