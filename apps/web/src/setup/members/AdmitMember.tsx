import type { AdmitActorInput } from '../../generated/operations.js';
import { useTime } from '../../shell/use-time.js';
import { useWords } from '../../words/use-words.js';
import { DatedDialog } from '../shared/DatedDialog.js';
import { NameFields } from '../shared/NameFields.js';
import { useNewThing } from '../shared/use-new-thing.js';

export interface AdmitMemberProps {
  readonly taken: readonly string[];
  readonly onClose: () => void;
  readonly onSend: (input: Omit<AdmitActorInput, 'cluster'>) => void;
}

/** Admits an enterprise that was never a member. */
export function AdmitMember({ taken, onClose, onSend }: AdmitMemberProps) {
  const { t } = useWords();
  const { cluster } = useTime();
  const { id, labels, fields } = useNewThing(taken);
  return (
    <DatedDialog
      title={t('setup.members.admit')}
      lead={t('setup.members.admitHint')}
      change={labels && ((dated) => ({ admitActor: { cluster, actorId: id, labels, ...dated } }))}
      onClose={onClose}
      onSend={(dated) => labels && onSend({ actorId: id, labels, ...dated })}
    >
      <NameFields {...fields} />
    </DatedDialog>
  );
}
