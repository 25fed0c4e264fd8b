import { message } from '../../language/message.ts';
import { type Candidate, headline } from './situation.ts';

/**
 * Keyfence cannot store what happens now. This comes before everything good. No variable is called `storage`
 * here: WXT takes one that was taken out of a parameter for its own of that name, and bundles that.
 */
export const notRemembered: Candidate = ({ snapshot }) => {
  const trouble = snapshot.storage;
  if (!trouble) return null;
  return headline(
    'not-remembered',
    'danger',
    message(`storage_${trouble}`),
    [message(`storage_${trouble}_detail`)],
    null,
  );
};
