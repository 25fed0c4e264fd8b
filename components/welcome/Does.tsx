import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';
import { CloseIcon, TickIcon } from '../system/icons.tsx';

/** What Keyfence does and does not, in three lines. */
export function Does({ platform }: { platform: string }) {
  const translate = useTranslate();
  return (
    <ul className="does">
      {(['welcome_does_fill', 'welcome_does_tell', 'welcome_does_not'] as const).map((id) => (
        <li key={id} data-tone={id === 'welcome_does_not' ? 'neutral' : 'good'}>
          <span className="sign">{id === 'welcome_does_not' ? <CloseIcon /> : <TickIcon />}</span>
          {translate(message(id, { platform }))}
        </li>
      ))}
    </ul>
  );
}
