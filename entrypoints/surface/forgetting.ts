import type { OptionsEvents } from '../../components/options/events.ts';
import { type Message, message } from '../../lib/language/message.ts';
import type { OwnMessage } from '../../lib/message-schema.ts';
import type { Snapshot } from '../../lib/overview/snapshot.ts';

/** The messages by which the options forget one thing. */
type Forgetting = Extract<
  OwnMessage,
  { type: 'remove-own' | 'forget-key' | 'forget-field' | 'forget-quiet-page' }
>;

/**
 * The presses of the options that forget one thing each; all can be taken back.
 * @param change sends a message to the background, and says what was done once it is stored
 */
export function forgettingIn(
  { records }: Pick<Snapshot, 'records'>,
  change: (said: Forgetting, done: Message) => void,
): Pick<OptionsEvents, 'onRemoveOwn' | 'onForgetKey' | 'onForgetField' | 'onForgetQuietPage'> {
  const forget = (said: Forgetting, label: string) => change(said, message('undo_forgotten', { label }));
  return {
    onRemoveOwn: (address) => forget({ type: 'remove-own', address }, address),
    onForgetKey: (keyId) =>
      forget({ type: 'forget-key', keyId }, records.find(({ id }) => id === keyId)?.label ?? ''),
    onForgetField: ({ host, path, chosenAt }) =>
      forget({ type: 'forget-field', host, path, chosenAt }, `${host}${path}`),
    onForgetQuietPage: (page) => forget({ type: 'forget-quiet-page', page }, page),
  };
}
