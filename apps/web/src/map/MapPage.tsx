import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useAnswer } from '../api/query-client.js';
import { ExportMenu, type ExportMenuProps } from '../export/ExportMenu.js';
import { mapPicture } from '../export/pictures.js';
import { PublishItem } from '../export/PublishItem.js';
import { StrategyMap, type Status, type StrategyMapQuery } from '../generated/operations.js';
import type { PageSearch } from '../shell/page-search.js';
import { CountsNote } from '../scorecard/AwaitingApproval.js';
import { countStatuses } from '../scorecard/score-tree.js';
import { useFrame } from '../shell/frame.js';
import { Page } from '../shell/Page.js';
import { ReasonButton } from '../shell/ReasonButton.js';
import { Answered, Empty, Waiting } from '../shell/states.js';
import { useGo } from '../shell/use-go.js';
import { useKeys } from '../shell/use-shortcuts.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import type { EditModeProps } from './edit/EditMode.js';
import { Inspector } from './Inspector.js';
import { MapCanvas } from './MapCanvas.js';
import { MapChips } from './MapChips.js';
import { MapList } from './MapList.js';
import { mapTable } from './map-export.js';
import type { MapOfStrategy } from './map-graph.js';
import { mapView, type MapView } from './map-view.js';
import { StrategyPicker } from './StrategyPicker.js';
import { useStrategies } from './use-strategies.js';

/** Editing is loaded when it begins. */
const EditMode = lazy(async () => ({ default: (await import('./edit/EditMode.js')).EditMode }));

/** Publishing is loaded when it is asked for. */
const PublishDialog = lazy(async () => ({ default: (await import('../export/PublishDialog.js')).PublishDialog }));

/** The map of a strategy with its scores. */
export function MapPage() {
  const { t } = useWords();
  const time = useTime();
  const { s } = useSearch({ strict: false }) as PageSearch;
  const strategies = useStrategies(time);
  const chosen = s ?? strategies.data?.[0]?.strategy.id;
  if (chosen === undefined) {
    return (
      <Page title={t('pages.map')}>
        <Answered of={strategies}>{() => <Empty>{t('map.none')}</Empty>}</Answered>
      </Page>
    );
  }
  return <StrategyMapPage key={chosen} strategy={chosen} />;
}

function StrategyMapPage({ strategy }: { strategy: string }) {
  const { cluster, isPast } = useTime();
  const { answer, shown, source } = useMap(strategy);
  const [isEditing, setEditing] = useState(false);
  const map = answer.data?.strategyMap ?? undefined;
  const inert = useInertReason(map);
  const measures = useMemo(() => measuresOf(answer.data), [answer.data]);
  const begin = () => setEditing(true);
  const canBegin = !isEditing && map !== undefined && inert === undefined;
  useKeys(canBegin ? { KeyE: ({ shiftKey }) => !shiftKey && begin() } : {});
  const parts = { strategy, shown, measures };
  if (!isEditing || isPast || !map)
    return <ShownMap {...parts} map={map} answer={answer} source={source} edit={{ inert, begin }} />;
  return <EditedMap {...parts} cluster={cluster} title={map.label} onLeave={() => setEditing(false)} />;
}

/** The answer that is exported: its position, and whether it is an earlier one. */
type ExportSource = Pick<ExportMenuProps, 'position' | 'isLate'>;
type Measures = ReturnType<typeof measuresOf>;

interface MapParts {
  readonly strategy: string;
  readonly shown: MapView | undefined;
  readonly measures: Measures;
}

function EditedMap({ shown, ...parts }: MapParts & Pick<EditModeProps, 'cluster' | 'title' | 'onLeave'>) {
  const go = useGo();
  const { n } = useSearch({ strict: false }) as PageSearch;
  const isList = useView() === 'list';
  return (
    <Suspense fallback={<Waiting />}>
      {shown && <EditMode {...parts} shown={shown} isList={isList} chosen={n} onSelect={(id) => go({ n: id })} />}
    </Suspense>
  );
}

interface ShownMapProps extends MapParts {
  readonly map: MapOfStrategy | undefined;
  readonly answer: ReturnType<typeof useMap>['answer'];
  readonly source: ExportSource;
  readonly edit: EditButtonProps;
}

function ShownMap({ strategy, map, shown, measures, answer, source, edit }: ShownMapProps) {
  const { t } = useWords();
  const go = useGo();
  const { n } = useSearch({ strict: false }) as PageSearch;
  const [filter, setFilter] = useState<Status>();
  const view = useView();
  const onSelect = (next: string | undefined) => go({ n: next });
  const chosen = shown?.cards.find(({ objective }) => objective.id === n);
  return (
    <Page
      title={map?.label ?? t('pages.map')}
      lead={map && <Lead map={map} />}
      note={<CountsNote of={answer.data?.scorecard} />}
      isLate={answer.isFetching && answer.isPlaceholderData}
      actions={
        <MapActions
          strategy={strategy}
          map={map}
          shown={shown}
          source={source}
          view={view}
          filter={filter}
          onFilter={setFilter}
          edit={edit}
        />
      }
      aside={
        map &&
        shown &&
        chosen && <Inspector map={map} card={chosen} view={shown} measures={measures} onSelect={onSelect} />
      }
    >
      <Answered of={answer}>
        {() => {
          if (!map || !shown) return <Empty>{t('map.unknown')}</Empty>;
          if (shown.cards.length === 0) return <Empty action={<EditButton {...edit} />}>{t('map.empty')}</Empty>;
          if (view === 'list') return <MapList map={map} view={shown} measures={measures} />;
          return <MapCanvas view={shown} put={map.layout} chosen={n} filter={filter} onSelect={onSelect} />;
        }}
      </Answered>
    </Page>
  );
}

/** The map of a strategy, with what another moment had if one is compared with. */
function useMap(strategy: string) {
  const { language } = useWords();
  const { cluster, period, asOf, other } = useTime();
  const answer = useAnswer(StrategyMap, { cluster, strategy, period, asOf, language });
  const then = other ?? { period, asOf };
  const before = useAnswer(StrategyMap, { cluster, strategy, language, ...then }, { enabled: other !== undefined });
  const map = answer.data?.strategyMap;
  const shown = useMemo(
    () => (answer.data && map ? mapView(map, answer.data, other && before.data) : undefined),
    [answer.data, map, other, before.data],
  );
  const isLate = answer.isPlaceholderData || (other !== undefined && before.isPlaceholderData);
  return { answer, shown, source: { position: answer.data?.scorecard?.position, isLate } };
}

/** How the map is shown: as the address says, otherwise as a list on narrow screens. */
function useView(): string {
  const { view } = useSearch({ strict: false }) as PageSearch;
  const isNarrow = useMediaQuery('(max-width: 700px)', undefined, { getInitialValueInEffect: false });
  return view ?? (isNarrow ? 'list' : 'map');
}

/** The vision; strategies without one say whose they are. */
function Lead({ map: { vision, rank, owner } }: { map: MapOfStrategy }) {
  const { t, code } = useWords();
  const { nameOf } = useFrame();
  return vision?.[code as 'en' | 'ru' | 'uk'] ?? vision?.en ?? `${t(`rank.${rank}`)} · ${nameOf(owner)}`;
}

interface MapActionsProps {
  readonly strategy: string;
  readonly map: MapOfStrategy | undefined;
  readonly shown: MapView | undefined;
  readonly source: ExportSource;
  readonly view: string;
  readonly filter: Status | undefined;
  readonly onFilter: (status: Status | undefined) => void;
  readonly edit: EditButtonProps;
}

function MapActions({ strategy, map, shown, source, view, filter, onFilter, edit }: MapActionsProps) {
  const { t } = useWords();
  const go = useGo();
  const strategies = useStrategies(useTime());
  return (
    <>
      {shown && <MapChips top={shown.top} counts={countStatuses(shown.cards)} chosen={filter} onChoose={onFilter} />}
      {strategies.data && (
        <StrategyPicker rows={strategies.data} chosen={strategy} onPick={(id) => go({ s: id, n: undefined })} />
      )}
      <SegmentedControl
        size="xs"
        aria-label={t('map.view')}
        value={view}
        onChange={(next) => go({ view: next })}
        data={[
          { value: 'map', label: t('map.asMap') },
          { value: 'list', label: t('map.asList') },
        ]}
      />
      {map && shown && <MapExport map={map} shown={shown} source={source} isDrawn={view !== 'list'} />}
      {shown && <EditButton {...edit} />}
    </>
  );
}

interface MapExportProps {
  readonly map: MapOfStrategy;
  readonly shown: MapView;
  readonly source: ExportSource;
  readonly isDrawn: boolean;
}

function MapExport({ map, shown, source, isDrawn }: MapExportProps) {
  const words = useWords();
  const { t } = words;
  const { perspectives } = useFrame();
  const [isPublishing, setPublishing] = useState(false);
  return (
    <>
      <ExportMenu
        title={[t('pages.map'), map.label].join(' · ')}
        table={() => mapTable(shown, perspectives, words)}
        picture={isDrawn ? mapPicture : undefined}
        printsPicture
        {...source}
      >
        <PublishItem onOpen={() => setPublishing(true)} />
      </ExportMenu>
      {isPublishing && (
        <Suspense>
          <PublishDialog view="MAP" strategy={map.id} onClose={() => setPublishing(false)} />
        </Suspense>
      )}
    </>
  );
}

interface EditButtonProps {
  /** Why the map cannot be edited; undefined if it can. */
  readonly inert: string | undefined;
  readonly begin: () => void;
}

function EditButton({ inert, begin }: EditButtonProps) {
  const { t } = useWords();
  return (
    <ReasonButton variant="default" reason={inert} onClick={begin}>
      {t('map.edit')}
    </ReasonButton>
  );
}

/** Why a map cannot be edited here: by whom and when it is looked at. */
function useInertReason(map: MapOfStrategy | null | undefined): string | undefined {
  const { t } = useWords();
  const { isPast } = useTime();
  if (isPast) return t('past.inert');
  const refused = map?.editing.refused;
  if (!refused) return undefined;
  return t(refused === 'STRATEGY_ENDED' ? 'map.editEnded' : 'map.editNotYours');
}

function measuresOf(answer: StrategyMapQuery | undefined) {
  return new Map((answer?.measures?.nodes ?? []).map((measure) => [measure.id, measure]));
}
