import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';
import { Fold } from '../system/Fold.tsx';
import type { ExchangeDoor, PopupEvents } from './events.ts';
import { Section } from './Section.tsx';

interface DoorsProps extends Pick<PopupEvents, 'onPress'> {
  readonly exchanges: readonly ExchangeDoor[];
  /** Whether nothing was seen yet: then the section is unfolded, and names the two ways to use Keyfence. */
  readonly firstRun: boolean;
}

/**
 * The links to each exchange's API page; they need no permission. Once keys were seen the section folds to a
 * line.
 */
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
