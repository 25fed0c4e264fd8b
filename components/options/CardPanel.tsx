import { message } from '../../lib/language/message.ts';
import { CARD_THEMES, type CardTheme } from '../../lib/schema/card.ts';
import { useTranslate } from '../language/translation.tsx';
import { Panel } from '../system/Panel.tsx';

interface CardPanelProps {
  readonly theme: CardTheme;
  readonly onTheme: (theme: CardTheme) => void;
}

/** How the card looks in pages. */
export function CardPanel({ theme, onTheme }: CardPanelProps) {
  const translate = useTranslate();
  return (
    <Panel title={translate(message('options_card'))} testId="card">
      <label>
        <span className="soft block">{translate(message('options_card_theme'))}</span>
        <select
          className="input"
          data-testid="card-theme"
          value={theme}
          onChange={({ currentTarget }) => onTheme(currentTarget.value as CardTheme)}
        >
          {CARD_THEMES.map((one) => (
            <option key={one} value={one}>
              {translate(message(`options_card_theme_${one}`))}
            </option>
          ))}
        </select>
      </label>
    </Panel>
  );
}
