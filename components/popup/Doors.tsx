import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';
import { Fold } from '../system/Fold.tsx';
import type { ExchangeDoor, PopupEvents } from './events.ts';
import { Section } from './Section.tsx';

interface DoorsProps extends Pick<PopupEvents, 'onPress'> {
  readonly exchanges: readonly ExchangeDoor[];
  /** Nothing was seen yet: the ways are open, and the two ways to use Keyfence are said. */
  readonly firstRun: boolean;
}

/** The way to each exchange's API page; it needs no permission. Once keys were seen it folds to a line. */
export function Doors({ exchanges, firstRun, onPress }: DoorsProps) {
  const translate = useTranslate();
  const title = translate(message('popup_doors'));
  const doors = (
    <div className="doors">
      {exchanges.map(({ id, name, apiPage }) => (
        <button
          key={id}
          type="button"
          className="chip"
          data-testid={`open-${id}`}
          onClick={() => onPress({ kind: 'open-exchange', exchange: id, url: apiPage })}
        >
          {name}
        </button>
      ))}
    </div>
  );
  if (!firstRun) {
    return (
      <div className="section slim" data-testid="doors">
        <Fold className="line-fold" summary={title}>
          {doors}
        </Fold>
      </div>
    );
  }
  return (
    <Section title={title} testId="doors">
      {doors}
      <div className="modes">
        <p className="soft">{translate(message('popup_modes'))}</p>
        <button
          type="button"
          className="link"
          data-testid="open-welcome"
          onClick={() => onPress({ kind: 'open-welcome' })}
        >
          {translate(message('popup_choose_mode'))}
        </button>
      </div>
    </Section>
  );
}
