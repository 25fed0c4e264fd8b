import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';
import { SiteChoices, type SiteChoicesProps } from '../sites/SiteChoices.tsx';
import type { WelcomeProps } from './props.ts';

/** The two ways to use Keyfence: on a click, without any permission, or by itself on the sites that are ticked. */
export function Modes({ mode, onMode, ...sites }: Pick<WelcomeProps, 'mode' | 'onMode'> & SiteChoicesProps) {
  const translate = useTranslate();
  return (
    <fieldset className="modes-choice">
      <legend className="hidden">{translate(message('welcome_when'))}</legend>
      {(['click', 'sites'] as const).map((choice) => (
        <label key={choice} className="box mode">
          <input
            type="radio"
            name="mode"
            data-testid={`mode-${choice}`}
            checked={mode === choice}
            onChange={() => onMode(choice)}
          />
          <span className="box-name">{translate(message(`mode_${choice}`))}</span>
          <span className="box-note">{translate(message(`mode_${choice}_note`))}</span>
        </label>
      ))}
      {mode === 'sites' && <SiteChoices {...sites} />}
    </fieldset>
  );
}
