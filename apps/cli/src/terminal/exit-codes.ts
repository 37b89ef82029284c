/** Exit codes of the command: success, refused by a rule or a failed check, bad usage or bad input. */
export const EXIT = { fine: 0, refused: 1, usage: 2 } as const;
