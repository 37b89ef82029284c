import { Link } from '@tanstack/react-router';
import { useWords } from '../words/use-words.js';
import { Empty } from './states.js';

/** An address that leads nowhere. */
export function NoPage() {
  const { t } = useWords();
  return <Empty action={<Link to="/">{t('state.toStart')}</Link>}>{t('state.noPage')}</Empty>;
}
