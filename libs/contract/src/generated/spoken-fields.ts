// Generated from the .graphql files by scripts/generate.mjs. Change those and generate again.
/** The fields with sentences of the product, by type. */
export const spokenFields: Readonly<Record<string, readonly string[]>> = {
  "InvalidField": [
    "message"
  ],
  "InputFault": [
    "message"
  ],
  "InvalidInput": [
    "message",
    "remedy"
  ],
  "NotAllowed": [
    "message",
    "remedy"
  ],
  "NotFound": [
    "message",
    "remedy"
  ],
  "Conflict": [
    "message",
    "remedy"
  ],
  "RuleBroken": [
    "message",
    "remedy"
  ],
  "ComputationError": [
    "message"
  ],
  "StepFailure": [
    "message"
  ],
  "ValueAlreadySubmitted": [
    "message",
    "remedy"
  ],
  "ConfirmationRequired": [
    "message",
    "remedy"
  ],
  "PeriodDoesNotFit": [
    "message",
    "remedy"
  ],
  "SecondFactorRequired": [
    "message",
    "remedy"
  ],
  "SignInRefused": [
    "message",
    "remedy"
  ],
  "CellLock": [
    "message",
    "remedy"
  ],
  "ValueRefusal": [
    "message"
  ],
  "ValueCheck": [
    "warnings"
  ],
  "SecondActiveIntegrativeStrategy": [
    "message",
    "remedy"
  ],
  "LinkCycle": [
    "message",
    "remedy"
  ],
  "MapHasChanged": [
    "message",
    "remedy"
  ]
};
