import type { MethodDefinition } from '../method/method-schema.js';
import type { Correlation } from './correlation.js';
import type { ExpertPanel, PanelResult } from './expert-panel.js';
import type { FactorFinding } from './factor-analysis.js';
import type { LifeCycleReading, LifeCycleStage } from './life-cycle.js';
import type { Weighting } from './weights.js';

type Readings = NonNullable<MethodDefinition['readings']>;

const MAX_NOTE_LENGTH = 1_900;
const MAX_NOTES = 100;

/** A number with four significant digits. */
export function shortNumber(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** `r = 0.9312, n = 7, p = 0.002262`, or a note that there is no coefficient. */
function correlationText(correlation: Correlation): string {
  const { n } = correlation;
  if (correlation.kind === 'none') return `no coefficient, n = ${n}`;
  return `r = ${shortNumber(correlation.r)}, n = ${n}, p = ${shortNumber(correlation.p)}`;
}

/** Whether a factor was kept or dropped, and why. */
export function findingText({ why }: Pick<FactorFinding, 'why'>, threshold: number): string {
  switch (why) {
    case 'ABOVE_THRESHOLD':
      return `kept: |r| > ${threshold}`;
    case 'NOT_ABOVE_THRESHOLD':
      return `dropped: |r| <= ${threshold}`;
    case 'TOO_FEW_POINTS':
      return 'dropped: fewer than 3 periods with both values';
    case 'CONSTANT_FACTOR':
      return 'dropped: the factor is constant';
    case 'CONSTANT_RESULT':
      return 'dropped: the result is constant';
  }
}

/** The stages as used in a sentence. */
const STAGE_WORDS: Readonly<Record<LifeCycleStage, string>> = {
  formation: 'origin and formation',
  growth: 'growth',
  maturity: 'maturity and stability',
  decline: 'decline or transformation',
};

/** The stage with the figures it was determined from. */
export function stageText({ stage, changes, early, late, still }: LifeCycleReading): string {
  if (stage === null || early === null || late === null) {
    return `not determined: only ${changes} of the values can be compared with one of the year before`;
  }
  const percent = (share: number): string => `${shortNumber(share * 100)} %`;
  return (
    `${STAGE_WORDS[stage]} (annual growth of ${percent(early)} in the earlier half and ${percent(late)} in the later ` +
    `half of ${changes} changes; up to ${percent(still)} counts as no growth)`
  );
}

/** How the weights were determined. */
export interface ProposalBasis {
  readonly threshold: number;
  readonly weighting: Weighting;
  readonly standardised: boolean;
  readonly panel: boolean;
}

/** How the additive model of the source was interpreted for this proposal. */
export function proposalReadings({ threshold, weighting, standardised, panel }: ProposalBasis): Readings {
  const weights = panel ? "mean of the experts' weights" : "Pearson's coefficient, with its sign";
  return [
    {
      place: 'weights',
      printed: 'additive model of the factors that correlate most with the resulting indicator',
      implemented: `${weights}${weighting === 'normalised' ? ', divided by the sum of absolute values' : ''}; six digits`,
      because: `factors are kept if the absolute value of their correlation is above ${threshold}; the p-value is informational`,
    },
    {
      place: 'values of factors',
      printed: 'sum of weight times factor',
      implemented: standardised ? '(value - mean) / deviation over the periods of the data' : 'as measured',
      because: standardised
        ? 'factors in different units can be added only on a common scale'
        : 'as in the source; factors in different units should be standardised',
    },
    {
      place: 'stage of the life cycle',
      printed: 'factors change with the stage of the life cycle of the cluster',
      implemented: 'stage determined from the annual growth of the indicator in the earlier and the later half',
      because: 'the source gives no figures to distinguish the stages',
    },
  ];
}

export interface NotesInput {
  readonly findings: readonly (FactorFinding & { readonly weight?: number })[];
  readonly threshold: number;
  readonly stage: LifeCycleReading;
  readonly panel?: { readonly panel: ExpertPanel; readonly result: PanelResult } | undefined;
}

/** The data of a proposal, line by line: the stage, every factor, every expert. */
export function proposalNotes({ findings, threshold, stage, panel }: NotesInput): readonly string[] {
  const factors = findings.map((finding) => {
    const { factor, group, correlation, weight } = finding;
    const weightText = weight === undefined ? '' : `, weight ${weight}`;
    return `${factor} (${group}): ${correlationText(correlation)}; ${findingText(finding, threshold)}${weightText}`;
  });
  const experts = panel ? panelLines(panel.panel, panel.result) : [];
  return packed([`Stage of the life cycle: ${stageText(stage)}`, ...factors, ...experts]);
}

function panelLines({ factors, experts }: ExpertPanel, { agreement }: PanelResult): readonly string[] {
  const weights = experts.map((one) => {
    const each = factors.map((factor, at) => `${factor} ${one.weights[at]}`);
    return `Expert ${one.expert}: ${each.join(', ')}`;
  });
  return [`Agreement of ${experts.length} experts: ${agreementText(agreement)}`, ...weights.flatMap(split)];
}

/** Kendall's W as used in a sentence. */
export function agreementText(agreement: PanelResult['agreement']): string {
  if (agreement.kind === 'none') {
    return {
      TOO_FEW_EXPERTS: 'none: there is only one expert',
      TOO_FEW_FACTORS: 'none: there is only one factor',
      ALL_TIED: 'none: every expert gives all factors the same weight',
    }[agreement.reason];
  }
  const { w, chiSquare, degreesOfFreedom, p } = agreement;
  return (
    `Kendall's W = ${shortNumber(w)}, chi-square = ${shortNumber(chiSquare)} ` +
    `with ${degreesOfFreedom} degrees of freedom, p = ${shortNumber(p)}`
  );
}

function split(line: string): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at < line.length; at += MAX_NOTE_LENGTH) parts.push(line.slice(at, at + MAX_NOTE_LENGTH));
  return parts;
}

/** One line for each note, or several if a definition cannot have that many notes. */
function packed(lines: readonly string[]): readonly string[] {
  if (lines.length <= MAX_NOTES) return lines;
  const notes: string[] = [];
  for (const line of lines) {
    const last = notes.at(-1);
    if (last === undefined || last.length + line.length > MAX_NOTE_LENGTH) notes.push(line);
    else notes[notes.length - 1] = `${last}; ${line}`;
  }
  return notes;
}
