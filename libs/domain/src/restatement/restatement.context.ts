import type { ClusterState } from '../cluster/cluster.js';
import type { ReportState } from '../report/report.js';
import type { ReportContext } from '../report/value.rules.js';
import type { InstantText } from '../words.js';
import type { RestatementTerms } from './restatement.js';

/** A report as it is now, and what its rules need. */
export interface ReportNow {
  readonly state: ReportState;
  readonly context: ReportContext;
}

/** What the rules of restatements need. */
export interface RestatementContext {
  readonly cluster: ClusterState;
  readonly by: string;
  readonly now: InstantText;
  readonly terms: RestatementTerms;
  /** The reports that the corrections are about, by `reportKey`. */
  readonly reports: ReadonlyMap<string, ReportNow>;
}
