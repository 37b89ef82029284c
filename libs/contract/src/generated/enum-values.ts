// Generated from the .graphql files by scripts/generate.mjs. Change those and generate again.
/** What the values of each enum are in code. */
export const enumValues = {
  "Role": {
    "ADMINISTRATOR": "administrator",
    "COORDINATOR": "coordinator",
    "UPDATER": "updater",
    "APPROVER": "approver",
    "AUDITOR": "auditor"
  },
  "AccountEntryKind": {
    "OPENED": "opened",
    "RENAMED": "renamed",
    "ROLE_GRANTED": "role-granted",
    "ROLE_REVOKED": "role-revoked",
    "IDENTITY_LINKED": "identity-linked",
    "CLOSED": "closed",
    "ERASED": "erased"
  },
  "AgreementStatus": {
    "NONE": "none",
    "PROPOSED": "proposed",
    "AGREED": "agreed",
    "DECIDED": "decided",
    "WITHDRAWN": "withdrawn"
  },
  "AgreementConcern": {
    "CHILD": "child",
    "CONTRIBUTION": "contribution",
    "MEASURE": "measure",
    "ROLE": "role"
  },
  "AnswerKind": {
    "AGREES": "agrees",
    "OBJECTS": "objects",
    "ASKS": "asks"
  },
  "QuestionnaireSubject": {
    "CLUSTER": "cluster",
    "ACTOR": "actor",
    "UNIT": "unit"
  },
  "Demand": {
    "GROWING": "growing",
    "STABLE": "stable",
    "FALLING": "falling"
  },
  "PortraitPart": {
    "LEARNING": "learning",
    "CUSTOMERS": "customers",
    "PROCESSES": "processes",
    "FINANCE": "finance"
  },
  "BranchStatus": {
    "OPEN": "open",
    "PROPOSED": "proposed",
    "DISCARDED": "discarded"
  },
  "BranchChangeKind": {
    "VALUE": "value",
    "TARGET": "target",
    "WEIGHT": "weight",
    "METHOD": "method",
    "MEMBER": "member"
  },
  "BranchProposalKind": {
    "RESTATEMENT": "restatement",
    "DRAFT": "draft",
    "TARGET": "target",
    "MAP": "map",
    "AGREEMENT": "agreement",
    "TRIAL": "trial",
    "MEMBER": "member"
  },
  "IncomparableReason": {
    "NO_SCORE_BEFORE": "no-score-before",
    "NO_SCORE_AFTER": "no-score-after",
    "NOT_SCORED": "not-scored",
    "ONLY_BEFORE": "only-before",
    "ONLY_AFTER": "only-after"
  },
  "BranchStepOutcome": {
    "PLANNED": "planned",
    "DONE": "done",
    "UNCHANGED": "unchanged",
    "REFUSED": "refused",
    "LEFT": "left"
  },
  "BranchStepEffect": {
    "PROPOSES": "proposes",
    "IN_FORCE": "in-force"
  },
  "RehearsedOutcome": {
    "DONE": "done",
    "UNCHANGED": "unchanged",
    "REFUSED": "refused"
  },
  "YearNaming": {
    "START": "start",
    "END": "end"
  },
  "CountedValues": {
    "SUBMITTED": "submitted",
    "APPROVED": "approved"
  },
  "Disclosure": {
    "OPEN": "open",
    "SCORES": "scores",
    "STATUS": "status"
  },
  "OverAchievement": {
    "CAP": "cap",
    "KEEP": "keep"
  },
  "ActorStatus": {
    "MEMBER": "member",
    "LEFT": "left"
  },
  "Language": {
    "EN": "en",
    "RU": "ru",
    "UK": "uk"
  },
  "TimeAxis": {
    "KNOWN": "known",
    "RECORDED": "recorded"
  },
  "MissingPolicyKind": {
    "SHARE_WEIGHT": "share-weight",
    "NO_DATA": "no-data",
    "ZERO": "zero",
    "CARRY_FORWARD": "carry-forward"
  },
  "RollUp": {
    "WEIGHTED_MEAN": "weighted-mean",
    "WORST": "worst",
    "BEST": "best",
    "MAJORITY": "majority",
    "COUNT": "count"
  },
  "CommandOutcome": {
    "DONE": "done",
    "UNCHANGED": "unchanged",
    "REPEATED": "repeated"
  },
  "CycleStatus": {
    "OPEN": "open",
    "LOCKED": "locked"
  },
  "ReplayOutcome": {
    "EQUAL": "EQUAL",
    "DIFFERENT": "DIFFERENT",
    "RULES_DIFFER": "RULES_DIFFER"
  },
  "EventChange": {
    "CHANGED": "changed",
    "REMOVED": "removed",
    "INSERTED": "inserted"
  },
  "ExplanationKind": {
    "STRATEGY": "strategy",
    "PERSPECTIVE": "perspective",
    "OBJECTIVE": "objective",
    "MEASURE": "measure",
    "VALUE": "value",
    "METHOD_OUTPUT": "method-output",
    "FORMULA": "formula",
    "INPUT": "input",
    "ASSESSMENT": "assessment",
    "ACTIVITY": "activity"
  },
  "ChangeCause": {
    "ACTUAL": "actual",
    "RESTATEMENT": "restatement",
    "TARGET": "target",
    "WEIGHT": "weight",
    "STRUCTURE": "structure",
    "METHOD": "method",
    "MEMBERSHIP": "membership",
    "MISSING_DATA": "missing-data"
  },
  "HealthStatus": {
    "OK": "ok",
    "STOPPING": "stopping",
    "UNAVAILABLE": "unavailable"
  },
  "ValueType": {
    "NUMBER": "number",
    "YES_NO": "yes-no",
    "TEXT": "text"
  },
  "Polarity": {
    "HIGHER": "higher",
    "LOWER": "lower",
    "CLOSER": "closer"
  },
  "Indicator": {
    "LEADING": "leading",
    "LAGGING": "lagging"
  },
  "Frequency": {
    "MONTH": "month",
    "QUARTER": "quarter",
    "HALF_YEAR": "half-year",
    "YEAR": "year"
  },
  "ScoringKind": {
    "GOAL_RED_FLAG": "goal-red-flag",
    "BANDS": "bands",
    "TARGET_TOLERANCE": "target-tolerance",
    "ACCEPTED_INTERVAL": "accepted-interval",
    "YES_NO": "yes-no",
    "TEXT_LIST": "text-list",
    "UNSCORED": "unscored",
    "FORMULA": "formula"
  },
  "Status": {
    "RED": "red",
    "AMBER": "amber",
    "GREEN": "green",
    "BLUE": "blue",
    "GREY": "grey"
  },
  "TimeAggregation": {
    "SUM": "sum",
    "MEAN": "mean",
    "LAST": "last"
  },
  "OrganisationAggregation": {
    "NONE": "none",
    "SUM": "sum",
    "MEAN": "mean",
    "WEIGHTED": "weighted"
  },
  "Accumulation": {
    "PERIOD": "period",
    "YEAR_TO_DATE": "year-to-date"
  },
  "TargetPer": {
    "QUARTER": "quarter",
    "HALF_YEAR": "half-year",
    "YEAR": "year"
  },
  "MethodInputType": {
    "NUMBER": "number",
    "SEGMENT": "segment",
    "BOOLEAN": "boolean",
    "TEXT": "text",
    "PAIR": "pair",
    "NUMBERS": "numbers",
    "SEGMENTS": "segments",
    "RECORDS": "records"
  },
  "MethodOrigin": {
    "CATALOGUE": "catalogue",
    "DERIVED": "derived",
    "EXPERT_PANEL": "expert-panel",
    "OWN": "own"
  },
  "MethodScope": {
    "CLUSTER": "cluster",
    "ACTOR": "actor"
  },
  "MethodSourceKind": {
    "MEASURE": "measure",
    "ASSESSMENT": "assessment",
    "METHOD": "method",
    "SEGMENTATION": "segmentation",
    "ACTIVITIES": "activities",
    "CONSTANT": "constant",
    "DEFAULT": "default",
    "RECORD": "record",
    "LIST": "list",
    "CHANGE": "change"
  },
  "NoticeKind": {
    "ANSWER": "answer",
    "REVISE": "revise",
    "DECIDE": "decide",
    "REALIGN": "realign",
    "APPROVE": "approve",
    "RETURNED": "returned",
    "RETRY": "retry",
    "OPENED": "opened",
    "REMINDER": "reminder",
    "NUDGE": "nudge",
    "MENTION": "mention",
    "APPROVALS_DUE": "approvals-due",
    "APPROVALS_LATE": "approvals-late"
  },
  "NoticeLanguage": {
    "EN": "en",
    "RU": "ru",
    "UK": "uk"
  },
  "NoticeChannel": {
    "EMAIL": "email",
    "WEBHOOK": "webhook"
  },
  "IncomeComparison": {
    "AT_LEAST": "at-least",
    "AT_MOST": "at-most"
  },
  "InitiativeStatus": {
    "PLANNED": "planned",
    "UNDER_WAY": "under-way",
    "ON_HOLD": "on-hold",
    "COMPLETED": "completed",
    "CANCELLED": "cancelled"
  },
  "InitiativeProgress": {
    "PLANNED": "planned",
    "UNDER_WAY": "under-way",
    "ON_HOLD": "on-hold",
    "COMPLETED": "completed"
  },
  "PlanItemKind": {
    "INITIATIVE": "initiative",
    "BUDGET_LINE": "budget-line",
    "RESOURCE_NEED": "resource-need"
  },
  "PlanHorizon": {
    "LONG_TERM": "long-term",
    "TACTICAL": "tactical",
    "OPERATIONAL": "operational"
  },
  "PlanStanding": {
    "TOP": "top",
    "CARRIES": "carries",
    "NOT_LINKED": "not-linked",
    "NOTHING_ABOVE": "nothing-above",
    "UNKNOWN": "unknown"
  },
  "PlanDirection": {
    "RISING": "rising",
    "STEADY": "steady",
    "FALLING": "falling"
  },
  "ProcessStatus": {
    "STARTING": "starting",
    "RUNNING": "running",
    "PARKED": "parked",
    "DONE": "done"
  },
  "ProcessStepStatus": {
    "WAITING": "waiting",
    "PARKED": "parked",
    "DONE": "done"
  },
  "WorkflowStart": {
    "PERIOD_END": "period-end",
    "PROPOSED": "proposed"
  },
  "WorkflowActKind": {
    "DUE": "due",
    "REMIND": "remind",
    "REMIND_APPROVERS": "remind-approvers",
    "ESCALATE_APPROVALS": "escalate-approvals",
    "LOCK": "lock",
    "ESCALATE": "escalate"
  },
  "ActualKind": {
    "NUMBER": "number",
    "YES_NO": "yes-no",
    "TEXT": "text",
    "NOT_APPLICABLE": "not-applicable",
    "COMPUTED": "computed"
  },
  "LatenessBasis": {
    "DEADLINE": "deadline",
    "PERIOD_END": "period-end"
  },
  "RestatementStatus": {
    "PROPOSED": "proposed",
    "APPROVED": "approved",
    "DECLINED": "declined"
  },
  "BetterDirection": {
    "HIGHER": "higher",
    "LOWER": "lower"
  },
  "JudgedOver": {
    "LAST": "last",
    "MEAN": "mean"
  },
  "ScoreNodeKind": {
    "STRATEGY": "strategy",
    "PERSPECTIVE": "perspective",
    "OBJECTIVE": "objective",
    "MEASURE": "measure"
  },
  "MembersRule": {
    "THEN": "then",
    "CONSTANT": "constant",
    "TODAY": "today"
  },
  "ScoreReason": {
    "MISSING": "MISSING",
    "NOT_DUE": "NOT_DUE",
    "NOT_STARTED": "NOT_STARTED",
    "NOT_APPLICABLE": "NOT_APPLICABLE",
    "UNSCORED": "UNSCORED",
    "NO_TARGET": "NO_TARGET",
    "NO_DATA_BELOW": "NO_DATA_BELOW",
    "NO_WEIGHT": "NO_WEIGHT",
    "EMPTY": "EMPTY",
    "EVALUATION_ERROR": "EVALUATION_ERROR"
  },
  "Shown": {
    "ALL": "all",
    "ROUNDED": "rounded",
    "STATUS": "status",
    "NOTHING": "nothing"
  },
  "NodeState": {
    "NOT_STARTED": "not-started",
    "OPEN": "open",
    "PROVISIONAL": "provisional",
    "COMPLETE": "complete"
  },
  "PartRelation": {
    "MEASURE": "measure",
    "DETAIL": "detail",
    "CONTRIBUTION": "contribution",
    "SUPPORT": "support",
    "PROPOSAL": "proposal",
    "OBJECTIVE": "objective",
    "PERSPECTIVE": "perspective"
  },
  "SignInRestriction": {
    "PASSWORD_CHANGE": "password-change",
    "SECOND_FACTOR_ENROLMENT": "second-factor-enrolment"
  },
  "RefreshTokenDelivery": {
    "BODY": "body",
    "COOKIE": "cookie"
  },
  "LockCode": {
    "RETIRED": "RETIRED",
    "COMPUTED": "COMPUTED",
    "FUTURE": "FUTURE",
    "NOT_YET_OPEN": "NOT_YET_OPEN",
    "CLOSED": "CLOSED",
    "LOCKED": "LOCKED",
    "APPROVED": "APPROVED",
    "SUBMITTED": "SUBMITTED",
    "NOT_YOURS": "NOT_YOURS"
  },
  "ApprovalStatus": {
    "PENDING": "pending",
    "RETURNED": "returned",
    "APPROVED": "approved",
    "WITHDRAWN": "withdrawn"
  },
  "ApprovalActKind": {
    "ENTERED": "entered",
    "APPROVED": "approved",
    "RETURNED": "returned"
  },
  "DecimalMark": {
    "POINT": "point",
    "COMMA": "comma"
  },
  "SnapshotView": {
    "SCORECARD": "scorecard",
    "MAP": "map"
  },
  "SnapshotDepth": {
    "STRATEGIES": "strategies",
    "OBJECTIVES": "objectives",
    "MEASURES": "measures"
  },
  "SnapshotStatus": {
    "PUBLISHED": "published",
    "WITHDRAWN": "withdrawn"
  },
  "Rank": {
    "INTEGRATIVE": "integrative",
    "BUSINESS": "business",
    "FUNCTIONAL": "functional",
    "OPERATIONAL": "operational"
  },
  "StrategyStatus": {
    "DRAFT": "draft",
    "ACTIVE": "active",
    "SUPERSEDED": "superseded",
    "RETIRED": "retired"
  },
  "LinkSign": {
    "POSITIVE": "positive",
    "NEGATIVE": "negative"
  },
  "ParentLinkKind": {
    "CONTRIBUTES": "contributes",
    "SUPPORTS": "supports"
  },
  "LinkVerdict": {
    "BORNE_OUT": "borne-out",
    "NOT_BORNE_OUT": "not-borne-out",
    "TOO_LITTLE_DATA": "too-little-data",
    "HIDDEN": "hidden"
  },
  "MapChangeKind": {
    "ADDED": "added",
    "REMOVED": "removed",
    "MOVED": "moved",
    "REWEIGHTED": "reweighted",
    "RETARGETED": "retargeted",
    "RELINKED": "relinked",
    "CHANGED": "changed"
  },
  "TaskKind": {
    "ANSWER": "answer",
    "REVISE": "revise",
    "DECIDE": "decide",
    "REALIGN": "realign",
    "APPROVE": "approve",
    "REPORT": "report",
    "RETURNED": "returned",
    "RETRY": "retry",
    "MENTION": "mention"
  },
  "TaskRole": {
    "REPORTER": "reporter",
    "UPDATER": "updater",
    "APPROVER": "approver",
    "COORDINATOR": "coordinator",
    "ADMINISTRATOR": "administrator",
    "PERSON": "person"
  },
  "WorklistOf": {
    "MINE": "mine",
    "ALL": "all"
  }
} as const;
