import type { MethodDefinition } from '../method/method-schema.js';
import type { Correlation } from './correlation.js';
import type { ExpertPanel, PanelResult } from './expert-panel.js';
import type { FactorFinding } from './factor-analysis.js';
import type { LifeCycleReading, LifeCycleStage } from './life-cycle.js';
import type { Weighting } from './weights.js';

type Readings = NonNullable<MethodDefinition['readings']>;

const LONGEST_NOTE = 1_900;
const MOST_NOTES = 100;

/** A small number as people read it: four significant digits. */
export function shortNumber(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** `r = 0.9312, n = 7, p = 0.002262`, or why there is no coefficient. */
export function correlationText(correlation: Correlation): string {
  const { n } = correlation;
  if (correlation.kind === 'none') return `no coefficient, n = ${n}`;
  return `r = ${shortNumber(correlation.r)}, n = ${n}, p = ${shortNumber(correlation.p)}`;
}

/** Why a factor was kept or dropped, in a few words. */
export function whyText({ why }: Pick<FactorFinding, 'why'>, threshold: number): string {
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

/** The names of the stages as a sentence has them. */
export const STAGE_WORDS: Readonly<Record<LifeCycleStage, string>> = {
  formation: 'origin and formation',
  growth: 'growth',
  maturity: 'maturity and stability',
  decline: 'decline or transformation',
};

/** The stage with the figures it was read from. */
export function stageText({ stage, changes, early, late, still }: LifeCycleReading): string {
  if (stage === null || early === null || late === null) {
    return `not read: ${changes} values with one of a year before are too few`;
  }
  const percent = (share: number): string => `${shortNumber(share * 100)} %`;
  return (
    `${STAGE_WORDS[stage]} (from year to year ${percent(early)} in the earlier half and ${percent(late)} in the later ` +
    `half of ${changes} changes; up to ${percent(still)} is standing still)`
  );
}

/** What an auditor must know of how the weights came about. */
export interface ProposalGround {
  readonly threshold: number;
  readonly weighting: Weighting;
  readonly standardised: boolean;
  readonly panel: boolean;
}

/** How the source's additive model was read for this proposal. */
export function proposalReadings({ threshold, weighting, standardised, panel }: ProposalGround): Readings {
  const weights = panel ? "mean of the experts' weights" : "Pearson's coefficient, with its sign";
  return [
    {
      place: 'weights',
      printed: 'additive model of the factors that correlate most with the resulting indicator',
      implemented: `${weights}${weighting === 'normalised' ? ', divided by the sum of magnitudes' : ''}; six digits`,
      because: `factors with a correlation above ${threshold}, up or down, are kept; the p-value is shown only`,
    },
    {
      place: 'values of factors',
      printed: 'weight times factor, added up',
      implemented: standardised ? '(value - mean) / deviation over the periods of the data' : 'as measured',
      because: standardised
        ? 'factors in different units can be added only on a common scale'
        : 'as the source has it; factors in different units should be standardised',
    },
    {
      place: 'stage of the life cycle',
      printed: 'factors change with the stage of the life cycle of the cluster',
      implemented: 'stage read from the growth of the indicator from year to year, earlier and later half apart',
      because: 'the source gives no figures that tell the stages apart',
    },
  ];
}

export interface NotesInput {
  readonly findings: readonly (FactorFinding & { readonly weight?: number })[];
  readonly threshold: number;
  readonly stage: LifeCycleReading;
  readonly panel?: { readonly panel: ExpertPanel; readonly result: PanelResult };
}

/** The data behind a proposal, line by line: stage, every factor, every expert. */
export function proposalNotes({ findings, threshold, stage, panel }: NotesInput): readonly string[] {
  const factors = findings.map((finding) => {
    const { factor, group, correlation, weight } = finding;
    const given = weight === undefined ? '' : `, weight ${weight}`;
    return `${factor} (${group}): ${correlationText(correlation)}; ${whyText(finding, threshold)}${given}`;
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

/** Kendall's W as a sentence has it. */
export function agreementText(agreement: PanelResult['agreement']): string {
  if (agreement.kind === 'none') {
    return {
      TOO_FEW_EXPERTS: 'none: one expert alone',
      TOO_FEW_FACTORS: 'none: one factor alone',
      ALL_TIED: 'none: every expert weighs all factors alike',
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
  for (let at = 0; at < line.length; at += LONGEST_NOTE) parts.push(line.slice(at, at + LONGEST_NOTE));
  return parts;
}

/** A line each where a definition has room for that many notes, else several lines to a note. */
function packed(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_NOTES) return lines;
  const notes: string[] = [];
  for (const line of lines) {
    const last = notes.at(-1);
    if (last === undefined || last.length + line.length > LONGEST_NOTE) notes.push(line);
    else notes[notes.length - 1] = `${last}; ${line}`;
  }
  return notes;
}
