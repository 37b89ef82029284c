/** What a file says about which cluster it is. */
export interface Identity {
  readonly id: string;
  readonly label: string;
}

/** A cluster file with another id and name; of what it says in its top lines alone, so that comments stay. */
export function withIdentity(text: string, { id, label }: Identity): string {
  return text
    .replace(/^# yaml-language-server:.*\n/m, '')
    .replace(/^id:.*$/m, `id: ${id}`)
    .replace(/^labels:.*(?:\n[ \t]+.*)*$/m, `labels: ${JSON.stringify(label)}`);
}
