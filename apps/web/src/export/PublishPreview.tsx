import { Button } from '@mantine/core';
import { useAnswer } from '../api/query-client.js';
import { useCommand } from '../api/use-command.js';
import {
  PublishSnapshot,
  SnapshotPreview,
  type SnapshotPreviewQuery,
  type SnapshotPreviewQueryVariables,
} from '../generated/operations.js';
import { Outcome } from '../shell/Outcome.js';
import { Answered } from '../shell/states.js';
import { StatusWord } from '../status/StatusShape.js';
import { useWords } from '../words/use-words.js';
import classes from './export.module.css';

type Preview = NonNullable<SnapshotPreviewQuery['snapshotPreview']>;

export interface PublishPreviewProps {
  readonly question: Omit<SnapshotPreviewQueryVariables, 'language'>;
}

/** What everybody would see, and the button that publishes exactly that. */
export function PublishPreview({ question }: PublishPreviewProps) {
  const { t, language } = useWords();
  const publish = useCommand(PublishSnapshot);
  const answer = useAnswer(SnapshotPreview, { ...question, language });
  return (
    <>
      <Answered of={answer}>
        {({ snapshotPreview }) =>
          snapshotPreview && (
            <>
              <PreviewTable nodes={snapshotPreview.nodes} />
              <div className={classes.buttons}>
                <Button
                  size="xs"
                  loading={publish.isPending}
                  disabled={answer.isPlaceholderData}
                  onClick={() => publish.mutate({ ...question, seen: snapshotPreview.seen })}
                >
                  {t('export.publishNow')}
                </Button>
              </div>
            </>
          )
        }
      </Answered>
      <Outcome of={publish} done={() => t('export.published')} />
    </>
  );
}

const MAX_DEPTH = 2;

function PreviewTable({ nodes }: { nodes: Preview['nodes'] }) {
  const { t, percent } = useWords();
  const depths = new Map<string, number>();
  for (const { id, parent } of nodes) depths.set(id, parent === null ? 0 : (depths.get(parent) ?? -1) + 1);
  return (
    <div className={classes.preview} tabIndex={0} role="region" aria-label={t('export.preview')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('export.preview')}</th>
            <th scope="col">{t('export.status')}</th>
            <th scope="col" className={classes.figureCell}>
              {t('scorecard.score')}
            </th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ id, kind, label, status, score, actual }) => (
            <tr key={id} data-kind={kind}>
              <th scope="row" data-depth={Math.min(MAX_DEPTH, depths.get(id) ?? 0)}>
                {label}
              </th>
              <td>
                <StatusWord status={status} />
              </td>
              <td className={classes.figureCell}>
                {actual !== null && `${actual} · `}
                {percent(score, 0)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
