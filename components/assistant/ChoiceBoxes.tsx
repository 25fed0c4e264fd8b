import type { CardEvents } from '../../lib/assistant/drawing.ts';
import type { ChoiceBox } from '../../lib/assistant/view.ts';
import { message } from '../../lib/language/message.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';

interface ChoiceBoxesProps {
  readonly boxes: readonly ChoiceBox[];
  readonly onChoice: CardEvents['onChoice'];
}

/** The boxes that choose what the fill removes. */
export function ChoiceBoxes({ boxes, onChoice }: ChoiceBoxesProps) {
  const translate = useTranslate();
  const gone = boxes.filter(({ kind }) => kind === 'gone');
  const give = boxes.filter(({ kind }) => kind === 'give');
  return (
    <>
      {give.length > 0 && (
        <fieldset className="own">
          <legend>{translate(message('boxes_give'))}</legend>
          {give.map((box) => (
            <Box key={box.address} box={box} onChoice={onChoice} />
          ))}
        </fieldset>
      )}
      {gone.map((box) => (
        <Box key={box.kind} box={box} onChoice={onChoice} />
      ))}
    </>
  );
}

function Box({ box, onChoice }: { box: ChoiceBox; onChoice: CardEvents['onChoice'] }) {
  return (
    <label className="own-box">
      {/* React hears of a box by its click: no other event gets here. */}
      <input
        type="checkbox"
        data-testid={box.kind}
        checked={box.ticked}
        onChange={(event) => onChoice(box.kind, box.address, event.currentTarget.checked)}
      />
      {box.label && (
        <span>
          <Say message={box.label} />
        </span>
      )}
      {box.address && <bdi className="address">{box.address}</bdi>}
    </label>
  );
}
