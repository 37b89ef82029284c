/** What the process is doing; health answers from it. */
export interface ServerState {
  stopping: boolean;
  projecting: 'in-process' | 'external' | 'stopped';
}
