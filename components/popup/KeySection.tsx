import { message } from '../../lib/language/message.ts';
import type { PopupView } from '../../lib/overview/index.ts';
import { keysIn } from '../keys/first.ts';
import { KeyGroups } from '../keys/KeyGroups.tsx';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { Fold } from '../system/Fold.tsx';
import type { PopupEvents } from './events.ts';
import { Section } from './Section.tsx';

interface KeySectionProps extends Pick<PopupEvents, 'onPress' | 'onCopy'> {
  readonly view: PopupView;
}

/** The keys: the platform's first, then those of which it is not known whose they are, the others folded away. */
export function KeySection({ view, onPress, onCopy }: KeySectionProps) {
  const translate = useTranslate();
  const { ours, unknown, other, oursFolded } = view;
  if (keysIn(ours) + keysIn(unknown) + keysIn(other) === 0) return null;
  return (
    <Section title={translate(message('popup_keys'))} testId="keys">
      {oursFolded ? (
        <Fold summary={<Say message={oursFolded} />} className="line-fold" testId="ours">
          <KeyGroups groups={ours} onPress={onPress} onCopy={onCopy} />
        </Fold>
      ) : (
        <KeyGroups groups={ours} onPress={onPress} onCopy={onCopy} />
      )}
      {keysIn(unknown) > 0 && (
        <>
          <h3 className="sub-head">
            {translate(message('popup_unknown_keys', { platform: view.platform }))}
          </h3>
          <KeyGroups groups={unknown} asking onPress={onPress} onCopy={onCopy} />
        </>
      )}
      {keysIn(other) > 0 && (
        <Fold
          summary={translate(message('popup_other_keys', { n: keysIn(other) }))}
          className="line-fold"
          testId="others"
        >
          <KeyGroups groups={other} onPress={onPress} onCopy={onCopy} />
        </Fold>
      )}
    </Section>
  );
}
