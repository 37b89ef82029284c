import { useFrame } from '../../shell/frame.js';
import { useWords } from '../../words/use-words.js';

/** Whom a subject is, in words: the cluster, a member, or a service or unit of one. */
export function useWhom(): (subject: string) => string {
  const { t } = useWords();
  const { label, nameOf } = useFrame();
  return (subject) => {
    if (subject === '@cluster') return t('setup.people.cluster', { name: label });
    const [actor = '', part] = subject.split('/');
    if (part === undefined) return nameOf(subject);
    const own = nameOf(subject);
    const name = own.startsWith(`${nameOf(actor)} · `) ? own.slice(nameOf(actor).length + 3) : part;
    return t('setup.people.partOf', { part: name, actor: nameOf(actor) });
  };
}
