import type {
  AgreementState,
  AssessmentState,
  ClusterState,
  Id,
  Initiative,
  MethodState,
  ProgrammeState,
  ScenarioState,
  SegmentationState,
} from '@strata/domain';

/** What a cluster has besides its structure: what it evaluates with, and what was assessed and assumed. */
export interface ClusterData {
  readonly methods: ReadonlyMap<Id, MethodState>;
  readonly assessments: readonly AssessmentState[];
  /** By actor. */
  readonly segmentations: ReadonlyMap<Id, SegmentationState>;
  readonly scenarios: ReadonlyMap<Id, ScenarioState>;
  /** The action programmes, by strategy. */
  readonly programmes: ReadonlyMap<Id, ProgrammeState>;
  /** Where agreement is required: the agreements on strategies that may be put in force as they are. */
  readonly settled?: ReadonlyMap<Id, AgreementState> | undefined;
}

/** The data of a cluster that does not exist yet. */
export const NO_DATA: ClusterData = {
  methods: new Map(),
  assessments: [],
  segmentations: new Map(),
  scenarios: new Map(),
  programmes: new Map(),
};

export type FileMethod = Pick<MethodState, 'id' | 'versions' | 'adopted' | 'onTrial' | 'binding'>;
export type FileSegmentation = SegmentationState & { readonly actor: Id };
export type FileScenario = Pick<ScenarioState, 'id' | 'labels' | 'assumptions'>;

/** The initiatives of a strategy, without those that are cancelled. */
export interface FileProgramme {
  readonly strategy: Id;
  readonly initiatives: readonly Omit<Initiative, 'activitiesOverTime'>[];
}

/** The data in a file. A section that the file does not have leaves the cluster as it is. */
export interface FileData {
  readonly methods?: readonly FileMethod[] | undefined;
  readonly assessments?: readonly AssessmentState[] | undefined;
  readonly segmentations?: readonly FileSegmentation[] | undefined;
  readonly scenarios?: readonly FileScenario[] | undefined;
  readonly programmes?: readonly FileProgramme[] | undefined;
  /** Whether accounts with a role in the cluster must have a second factor. */
  readonly secondFactorRequired?: boolean | undefined;
  /** Whether its strategies require agreement. */
  readonly agreementRequired?: boolean | undefined;
}

/** The data of a cluster as a file has it; sections without entries are left out. */
export function fileDataOf(
  data: ClusterData,
  { secondFactorRequired, agreementRequired }: Pick<ClusterState, 'secondFactorRequired' | 'agreementRequired'>,
): FileData {
  const methods = inOrderOfUse([...data.methods.values()].filter(({ exists, withdrawn }) => exists && !withdrawn));
  const assessments = data.assessments.filter(({ assessors }) => assessors.some(({ grades }) => grades.length > 0));
  const segmentations = [...data.segmentations].map(([actor, state]) => ({ ...state, actor }));
  const scenarios = [...data.scenarios.values()].filter(({ exists, discarded }) => exists && !discarded);
  return {
    methods: unlessEmpty(methods),
    assessments: unlessEmpty(assessments),
    segmentations: unlessEmpty(segmentations),
    scenarios: unlessEmpty(scenarios),
    programmes: unlessEmpty(programmesOf(data)),
    secondFactorRequired: secondFactorRequired === true ? true : undefined,
    agreementRequired: agreementRequired === true ? true : undefined,
  };
}

function programmesOf({ programmes }: ClusterData): readonly FileProgramme[] {
  return [...programmes].flatMap(([strategy, { initiatives }]) => {
    const live = initiatives.filter(({ status }) => status !== 'cancelled');
    return live.length === 0 ? [] : [{ strategy, initiatives: live }];
  });
}

function unlessEmpty<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** Methods after those whose outputs they read. */
function inOrderOfUse(methods: readonly MethodState[]): readonly MethodState[] {
  const byId = new Map(methods.map((method) => [method.id, method]));
  const ordered = new Set<MethodState>();
  const add = (method: MethodState, open: ReadonlySet<Id>): void => {
    if (open.has(method.id) || ordered.has(method)) return;
    const within = new Set([...open, method.id]);
    for (const id of methodsIn(method.binding?.inputs ?? {})) {
      const read = byId.get(id);
      if (read) add(read, within);
    }
    ordered.add(method);
  };
  for (const method of methods) add(method, new Set());
  return [...ordered];
}

/** The methods that the sources of a binding name, at any depth. */
function methodsIn(value: unknown): readonly Id[] {
  if (typeof value !== 'object' || value === null) return [];
  const { kind, method } = value as { readonly kind?: unknown; readonly method?: unknown };
  const own = kind === 'method' && typeof method === 'string' ? [method] : [];
  return [...own, ...Object.values(value).flatMap(methodsIn)];
}
