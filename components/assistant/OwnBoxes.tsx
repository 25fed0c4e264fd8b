import type { Address } from '../../lib/address/index.ts';
import type { OwnBox } from '../../lib/assistant/view.ts';
import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';

interface OwnBoxesProps {
  readonly boxes: readonly OwnBox[];
  readonly onOwn: (address: Address, ticked: boolean) => void;
}

/** The addresses the user declared as theirs, each a box: a fill adds the ticked ones. */
export function OwnBoxes({ boxes, onOwn }: OwnBoxesProps) {
  const translate = useTranslate();
  if (boxes.length === 0) return null;
  return (
    <fieldset className="own">
      <legend>{translate(message('assistant_own'))}</legend>
      {boxes.map(({ name, address, ticked }) => (
        <label key={`${name}${address}`} className="own-box">
          {/* React hears of a box by its click: no other event gets here. */}
          <input
            type="checkbox"
            data-testid="own"
            checked={ticked}
            onChange={(event) => onOwn(address, event.currentTarget.checked)}
          />
          <span className="own-name">{name}</span>
          <bdi className="address">{address}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
