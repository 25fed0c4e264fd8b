import { message } from '../../language/message.ts';
import { type Candidate, headline } from './situation.ts';

/** S1: what happens now is not remembered. Said before anything that would be good. */
export const notRemembered: Candidate = ({ snapshot: { storage } }) => {
  if (!storage) return null;
  const detail = message(storage === 'full' ? 'storage_full_detail' : 'storage_newer_detail');
  return headline(
    'S1',
    'danger',
    message(storage === 'full' ? 'storage_full' : 'storage_newer'),
    [detail],
    null,
  );
};
