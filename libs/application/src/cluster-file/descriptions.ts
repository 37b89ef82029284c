/** The descriptions that editors show for keys, by part ('' is the file itself). */
export const DESCRIPTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '': {
    '': 'A whole cluster in one file: anything not in the file is not in the cluster.',
    strata: 'The format version.',
    id: 'The id of the cluster.',
    labels: 'The name of the cluster; a plain text is English.',
    historyFrom: 'The start of the declared history, from which the structure counts as known. Cannot change.',
    calendar: 'The fiscal calendar; by default the calendar year. Cannot change.',
    limits: 'Limits on maps and members.',
    scoring: 'How missing values and over-achievement affect the scores above them.',
    scorings: 'The scoring over time, in place of `scoring`: a list with the first day of each.',
    disclosure:
      'What members see of each other: everything (open), statuses and the scores that several members contribute to (scores, the default), or statuses alone (status).',
    agreement:
      'Whether a map is only put in force once those whom it affects agree, or the coordinator has decided; as it is, if left out.',
    perspectives: "Perspectives by id, in the order of the map's bands, top first.",
    actors: 'Member enterprises by id: a name, or a map with services and units.',
    measures: 'Measures (KPIs) by id, with their targets.',
    strategies: 'Strategies of all four ranks by id, with their maps.',
  },
  calendar: {
    yearStartMonth: 'The month in which a fiscal year starts, 1 to 12; by default 1.',
    yearNamedBy: 'Whether a fiscal year is named by the calendar year in which it starts or ends; by default start.',
    timeZone: 'The time zone in which days and periods begin and end, such as Europe/Kyiv; by default UTC.',
  },
  clusterScoring: {
    missing: 'How a missing value counts, unless a measure or objective specifies otherwise.',
    overAchievement: 'Whether scores above 1 count as 1 when they roll up; by default cap.',
    leastCoverage:
      'The share of the weight that must have data for a score to be shown as a status; by default 0.5. Below it, the node is grey.',
    counts:
      'Whether the values of a period count in scores once they are submitted or once they are approved; by default submitted.',
  },
  actor: {
    membership: 'Whether it is a member over time: a list of dates with true or false. Always, if left out.',
    services: 'Functional services by id.',
    units: 'Organisational units by id: a name, or a map with the service they belong to.',
  },
  unit: { service: 'The functional service that the unit belongs to.' },
  measure: {
    unit: 'The unit of measurement, as displayed.',
    decimals: 'The digits shown after the decimal point, 0 to 12. Values are stored exactly as entered.',
    valueType: 'The type of values: number, yes or no, or a text from a list.',
    polarity: 'Which values are better.',
    indicator: 'Whether it indicates causes (leading) or results (lagging).',
    frequency: 'How often it is reported.',
    scoring: 'How an actual is scored.',
    aggregation: 'How values are aggregated over time and over organisations.',
    accumulate: 'Whether the score covers the period alone or the fiscal year up to its end.',
    missing: "How a missing value counts, if not as in the cluster's scoring.",
    plausible:
      'Values outside this range, or that change by more than `change` percent from the period before, need a confirmation.',
    range: 'Values outside this range are refused; both ends are inclusive.',
    versions:
      'Its definitions over time, in place of the fields above: a list with the first day of each, and the factor of a new unit.',
    use: 'Whether it is in use over time: a list of dates with true or false. Always, if left out.',
    targets: 'Targets by subject: *, @cluster, an actor or actor/part; figures, or a list of figures with dates.',
  },
  strategy: {
    rank: 'One of the four ranks.',
    owner: 'An actor (business), actor/service (functional), actor/unit (operational); left out for integrative.',
    parent: 'The strategy above it.',
    status: 'By default active.',
    mission: 'Integrative only.',
    vision: 'Integrative only.',
    rollUp: 'How objectives roll up into a perspective, and perspectives into the strategy.',
    perspectiveWeights: 'Weights of perspectives; by default 1.',
    objectives: 'Objectives by id.',
    links: 'Cause-and-effect links: "cause -> effect", or a map with a sign and a lag in months.',
  },
  objective: {
    perspective: 'The perspective of the objective.',
    theme: 'The theme of the objective.',
    details: 'The objective of this map that it details.',
    weight: 'Its weight among its siblings; by default 1.',
    rollUp: 'How the scores below it roll up into its score.',
    missing: "How a missing score below it counts, if not as in the cluster's scoring.",
    measures: 'Its measures: an id, a list of ids, or ids with weights.',
    contributes: "The parent's objectives that it contributes to: an id, a list of ids, or ids with weights.",
    proposes:
      "The parent's objectives that it proposes to contribute to, with the weights it wishes; they do not count.",
    supports: "The parent's objectives that it supports without affecting their scores.",
  },
};
