/** Codes with a type of their own in the contract. In a union without that type they become `RuleBroken`. */
export const OWN_TYPES: Readonly<Record<string, string>> = {
  SECOND_INTEGRATIVE_STRATEGY: 'SecondActiveIntegrativeStrategy',
  DETAIL_CYCLE: 'LinkCycle',
  LINK_CYCLE: 'LinkCycle',
  VALUE_ALREADY_SUBMITTED: 'ValueAlreadySubmitted',
  CONFIRMATION_REQUIRED: 'ConfirmationRequired',
  WRONG_FREQUENCY: 'PeriodDoesNotFit',
  PERIOD_OUT_OF_RANGE: 'PeriodDoesNotFit',
  MAP_HAS_CHANGED: 'MapHasChanged',
  CONFLICT: 'Conflict',
  COMMAND_ID_REUSED: 'Conflict',
};
