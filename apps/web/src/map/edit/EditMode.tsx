import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/NumberInput.layer.css';
import '@mantine/core/styles/Radio.layer.css';
import { lazy, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useAnswer } from '../../api/query-client.js';
import { MapForEdit, type MeasureFormFragment } from '../../generated/operations.js';
import { Deferred } from '../../shell/Deferred.js';
import { useFrame } from '../../shell/frame.js';
import { Page } from '../../shell/Page.js';
import { Answered, Empty } from '../../shell/states.js';
import { useWords } from '../../words/use-words.js';
import { CARD, type MapPlaces, type Point } from '../map-graph.js';
import { bandAt, keptPlace } from '../map-places.js';
import type { MapView } from '../map-view.js';
import { MapCanvas, type CanvasEdit } from '../MapCanvas.js';
import { ChangePanel } from './ChangePanel.js';
import { draftView } from './draft-view.js';
import {
  cycleClosedBy,
  draftOf,
  linkKey,
  withLink,
  withObjective,
  withoutObjective,
  withPlace,
  type DraftMap,
  type DraftObjective,
} from './draft.js';
import type { StoredMap } from './editing.js';
import { EditBar } from './EditBar.js';
import { EditInspector } from './EditInspector.js';
import { EditList } from './EditList.js';
import { LeaveGuard } from './LeaveGuard.js';
import { useEditKeys } from './use-edit-keys.js';
import { useEditor } from './use-editor.js';
import classes from './edit.module.css';

const AddObjective = lazy(() => import('./AddObjective.js').then((it) => ({ default: it.AddObjective })));
const ConflictDialog = lazy(() => import('./ConflictDialog.js').then((it) => ({ default: it.ConflictDialog })));

export interface EditModeProps {
  readonly cluster: string;
  readonly strategy: string;
  readonly title: string;
  /** The map as it is shown, with its scores. */
  readonly shown: MapView;
  readonly measures: ReadonlyMap<string, MeasureFormFragment>;
  readonly isList: boolean;
  readonly chosen: string | undefined;
  readonly onSelect: (objective: string | undefined) => void;
  readonly onLeave: () => void;
}

/** The map while it is edited. Nothing is stored before it is saved. */
export function EditMode(props: EditModeProps) {
  const { cluster, strategy } = props;
  const { t } = useWords();
  const answer = useAnswer(MapForEdit, { cluster, strategy }, { keep: false });
  const map = answer.data?.strategyMap;
  const stored = useMemo(() => map && { map: draftOf(map), changes: map.editing.changes }, [map]);
  return (
    <Answered of={answer}>
      {() =>
        stored ? (
          <Editor {...props} stored={stored} onAskAgain={() => answer.refetch()} />
        ) : (
          <Empty>{t('map.unknown')}</Empty>
        )
      }
    </Answered>
  );
}

/** How far the keys move a card, in units of the canvas. */
const NUDGE = 8;
const NUDGES: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -NUDGE, y: 0 },
  ArrowRight: { x: NUDGE, y: 0 },
  ArrowUp: { x: 0, y: -NUDGE },
  ArrowDown: { x: 0, y: NUDGE },
};

function Editor({
  stored,
  onAskAgain,
  ...props
}: EditModeProps & { stored: StoredMap; onAskAgain: () => Promise<unknown> }) {
  const { cluster, strategy, shown, measures, chosen, onSelect, onLeave } = props;
  const { t, code } = useWords();
  const editor = useEditor({ cluster, strategy, stored, onAskAgain });
  const { draft, editing, edit, problems } = editor;
  const [isAdding, setAdding] = useState<string | boolean>(false);
  const [isLeaving, setLeaving] = useState(false);
  const linkField = useRef<HTMLSelectElement>(null);
  const { perspectives } = useFrame();
  const view = useMemo(() => draftView(draft, editing.base.map, { shown, code }), [draft, editing.base, shown, code]);
  const leave = () => (editor.isUnsaved ? setLeaving(true) : onLeave());
  const objective = draft.objectives.get(chosen ?? '');
  const remove = (id: string) => {
    edit((known) => withoutObjective(known, id));
    if (id === chosen) onSelect(undefined);
  };
  useEditKeys({
    undo: editor.undo,
    redo: editor.redo,
    save: editor.save,
    add: () => setAdding(true),
    link: () => linkField.current?.focus(),
    remove: () => objective && remove(objective.id),
    leave: () => (chosen === undefined ? leave() : onSelect(undefined)),
  });
  const maps = [draft, editing.base.map, editing.pending?.map].filter((map) => map !== undefined);
  const names = { maps, measure: (id: string) => measures.get(id)?.label ?? id };
  const canvasEdit = useCanvasEdit({ draft, edit, stored: editing.base.map, problems, onRemove: remove });
  const put = useMemo(() => [...draft.places].map(([id, place]) => ({ objective: id, ...place })), [draft.places]);
  return (
    <div className={classes.mode}>
      <Page
        title={props.title}
        lead={t('mapEdit.lead')}
        actions={<EditBar editor={editor} onAdd={() => setAdding(true)} onLeave={leave} />}
        aside={
          objective === undefined ? (
            <ChangePanel editor={editor} names={names} isList={props.isList} onSelect={onSelect} />
          ) : (
            <EditInspector
              key={objective.id}
              draft={draft}
              objective={objective}
              measures={measures}
              problems={problems.filter(({ objectives }) => objectives.includes(objective.id))}
              linkField={linkField}
              onEdit={edit}
              onSelect={onSelect}
              onRemove={() => remove(objective.id)}
            />
          )
        }
      >
        {props.isList ? (
          <EditList view={view} chosen={chosen} problems={canvasEdit.problems} onSelect={onSelect} onAdd={setAdding} />
        ) : (
          <MapCanvas view={view} put={put} chosen={chosen} edit={canvasEdit} onSelect={onSelect} />
        )}
      </Page>
      <Deferred when={isAdding !== false}>
        <AddObjective
          opened={isAdding !== false}
          draft={draft}
          perspective={firstPerspective(isAdding, objective, perspectives)}
          onClose={() => setAdding(false)}
          onAdd={(added) => {
            edit((known) => withObjective(known, added));
            onSelect(added.id);
          }}
        />
      </Deferred>
      <Deferred when={editor.hasConflict}>
        <ConflictDialog editor={editor} names={names} />
      </Deferred>
      <LeaveGuard
        isUnsaved={editor.isUnsaved}
        leads={['s', 'at', 'axis']}
        isLeaving={isLeaving}
        onStay={() => setLeaving(false)}
        onLeave={onLeave}
      />
    </div>
  );
}

/** The perspective that was asked for, otherwise that of the chosen card. */
function firstPerspective(
  asked: string | boolean,
  chosen: DraftObjective | undefined,
  perspectives: readonly { readonly id: string }[],
): string {
  return typeof asked === 'string' ? asked : (chosen?.perspective ?? perspectives[0]?.id ?? '');
}

interface CanvasEditParts {
  readonly draft: DraftMap;
  readonly stored: DraftMap;
  readonly problems: readonly { readonly objectives: readonly string[] }[];
  readonly edit: (change: (draft: DraftMap) => DraftMap) => void;
  readonly onRemove: (objective: string) => void;
}

/** What can be done on the canvas. Cards that were there when editing began stay where they are. */
function useCanvasEdit({ draft, stored, problems, edit, onRemove }: CanvasEditParts): CanvasEdit {
  const [first] = useState(stored);
  const laidOut = useMemo(
    () => ({ objectives: [...first.objectives.values()], links: [...first.links.values()] }),
    [first],
  );
  const marked = useMemo(() => new Set(problems.flatMap(({ objectives }) => objectives)), [problems]);
  const onMove = (id: string, to: Point, { bands, cards }: MapPlaces) => {
    const band = bandAt(to, bands);
    const known = draft.objectives.get(id);
    const before = cards.get(id);
    if (band === undefined || known === undefined || (before?.x === to.x && before.y === to.y)) return;
    edit((map) => withPlace(withObjective(map, { ...known, perspective: band.id }), id, keptPlace(to, band)));
  };
  const onKey = (event: KeyboardEvent, id: string, places: MapPlaces): boolean => {
    if (event.code === 'Delete') {
      onRemove(id);
      return true;
    }
    const by = event.altKey ? NUDGES[event.code] : undefined;
    const box = places.cards.get(id);
    if (by === undefined || box === undefined) return false;
    onMove(id, nudged(box, by, places), places);
    return true;
  };
  return {
    laidOut,
    problems: marked,
    onMove,
    onKey,
    onLink: (from, to) => edit((map) => withLink(map, { from, to, sign: 'POSITIVE', lag: 0 })),
    mayLink: (from, to) =>
      from !== to && !draft.links.has(linkKey(from, to)) && cycleClosedBy(draft, from, to) === undefined,
  };
}

/** A card moved by a key; at the edge of its band, it goes on into the next one. */
function nudged(box: Point, by: Point, { bands }: MapPlaces): Point {
  const at = bands.findIndex((band) => bandAt(box, bands)?.id === band.id);
  const to = { x: box.x + by.x, y: box.y + by.y };
  const band = bands[at];
  if (band === undefined || by.y === 0) return to;
  if (to.y < band.y && bands[at - 1]) return { x: to.x, y: bands[at - 1]!.y + bands[at - 1]!.height - CARD.height };
  if (to.y + CARD.height > band.y + band.height && bands[at + 1]) return { x: to.x, y: bands[at + 1]!.y };
  return to;
}
