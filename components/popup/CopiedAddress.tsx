import type { Address } from '../../lib/address/address.ts';
import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';
import { useCopied } from '../system/copied.ts';
import { TickIcon } from '../system/icons.tsx';
import type { PopupEvents } from './events.ts';

interface CopiedAddressProps extends Pick<PopupEvents, 'onCopy'> {
  readonly address: Address;
  readonly mayCopy: boolean;
}

/** One IP address; a press copies it, where the list may be copied. */
export function CopiedAddress({ address, mayCopy, onCopy }: CopiedAddressProps) {
  const translate = useTranslate();
  const { result, copy } = useCopied(onCopy);
  if (!mayCopy) return <bdi className="address">{address}</bdi>;
  const name = translate(message('card_copy_one', { address }));
  const said = message(result === 'copied' ? 'card_copied_one' : 'copy_refused', { address });
  return (
    <>
      <button
        type="button"
        className="address-chip"
        data-testid="copy-one"
        data-copied={result === 'copied'}
        aria-label={name}
        title={name}
        onClick={() => void copy(address)}
      >
        <bdi className="address">{address}</bdi>
        {result === 'copied' && <TickIcon />}
      </button>
      <span className="hidden" role="status">
        {result !== 'none' && translate(said)}
      </span>
    </>
  );
}
