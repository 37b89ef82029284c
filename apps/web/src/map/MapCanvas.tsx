import '@xyflow/react/dist/base.css';
import { ReactFlow, type Edge, type NodeChange, type NodeTypes, type EdgeTypes } from '@xyflow/react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import type { Status } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { Answered } from '../shell/states.js';
import { useWords } from '../words/use-words.js';
import { BandNode } from './BandNode.js';
import { CardNode } from './CardNode.js';
import { LinkEdge } from './LinkEdge.js';
import { cardTowards, type Direction, type MapPlaces } from './map-graph.js';
import { flowEdges, flowNodes, type MapNode } from './map-flow.js';
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

export interface MapCanvasProps {
  readonly view: MapView;
  readonly chosen: string | undefined;
  readonly filter: Status | undefined;
  readonly onSelect: (objective: string | undefined) => void;
}

/** The map drawn: bands, cards and the links between them. */
export function MapCanvas(props: MapCanvasProps) {
  const { view } = props;
  const frame = useFrame();
  const perspectives = useMemo(() => frame.perspectives.map(({ id }) => id), [frame]);
  const objectives = useMemo(
    () => view.cards.map(({ objective: { id, perspective } }) => ({ id, perspective })),
    [view],
  );
  const layout = useLayout(objectives, view.links, perspectives);
  return <Answered of={layout}>{(places) => <Drawn {...props} places={places} />}</Answered>;
}

function Drawn({ view, chosen, filter, onSelect, places }: MapCanvasProps & { places: MapPlaces }) {
  const words = useWords();
  const { t } = words;
  const frame = useFrame();
  const [looked, setLooked] = useState<string>();
  const focus = looked ?? chosen;
  const lit = useMemo(() => {
    if (focus !== undefined) return around(focus, view.links);
    if (filter === undefined) return undefined;
    return new Set(view.cards.filter(({ status }) => status === filter).map(({ objective }) => objective.id));
  }, [focus, filter, view]);
  const nodes = useMemo(
    () => flowNodes({ view, places, lit, chosen, perspectives: frame.perspectives, words }),
    [view, places, lit, chosen, frame, words],
  );
  const edges: Edge[] = useMemo(() => flowEdges({ view, places, focus, words }), [view, places, focus, words]);
  const onNodesChange = (changes: NodeChange<MapNode>[]) => {
    // Selecting with the keyboard is told by changes alone.
    const picked = changes.find((change) => change.type === 'select' && change.selected);
    if (picked?.type === 'select') onSelect(picked.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = ARROWS[event.code];
    const here = (event.target as HTMLElement).closest<HTMLElement>('[data-id]')?.dataset['id'];
    if (direction === undefined || here === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = cardTowards(here, direction, places.cards);
    if (next !== undefined) document.querySelector<HTMLElement>(`.react-flow__node[data-id="${next}"]`)?.focus();
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
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        zoomOnDoubleClick={false}
        onNodesChange={onNodesChange}
        onNodeClick={(_event, node) => node.type === 'card' && onSelect(node.id)}
        onPaneClick={() => onSelect(undefined)}
        onNodeMouseEnter={(_event, node) => node.type === 'card' && setLooked(node.id)}
        onNodeMouseLeave={() => setLooked(undefined)}
        ariaLabelConfig={{
          'node.a11yDescription.default': t('map.cardHint'),
          'node.a11yDescription.keyboardDisabled': t('map.cardHint'),
        }}
      >
        <ZoomButtons />
      </ReactFlow>
    </div>
  );
}
