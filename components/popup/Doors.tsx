import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';
import type { ExchangeDoor, PopupEvents } from './events.ts';
import { Section } from './Section.tsx';

interface DoorsProps extends Pick<PopupEvents, 'onPress'> {
  readonly exchanges: readonly ExchangeDoor[];
  /** Nothing was seen yet: the two ways to use Keyfence are said. */
  readonly firstRun: boolean;
}

/** The way to each exchange's API page; it needs no permission. */
export function Doors({ exchanges, firstRun, onPress }: DoorsProps) {
  const translate = useTranslate();
  return (
    <Section title={translate(message('popup_doors'))} testId="doors">
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
      {firstRun && (
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
      )}
    </Section>
  );
}
