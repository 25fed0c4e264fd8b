import { createRoot } from 'react-dom/client';
import type { Draw } from '../../lib/assistant/drawing.ts';
import type { Translate } from '../../lib/language/message.ts';
import { AssistantCard } from './AssistantCard.tsx';
import { assistantStyle } from './style.ts';

/** Makes the function that draws the assistant's card into a shadow root, in one language. `locale` is BCP 47. */
export function drawIn(translate: Translate, locale: string): Draw {
  return (root, events, practice) => {
    const style = document.createElement('style');
    style.textContent = assistantStyle;
    const place = document.createElement('div');
    root.append(style, place);
    const react = createRoot(place);
    return {
      draw: (view) =>
        react.render(
          <AssistantCard view={view} translate={translate} locale={locale} practice={practice} {...events} />,
        ),
      remove: () => react.unmount(),
    };
  };
}
