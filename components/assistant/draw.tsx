import { createRoot } from 'react-dom/client';
import type { Draw } from '../../lib/assistant/drawing.ts';
import type { Translate } from '../../lib/language/message.ts';
import { AssistantCard } from './AssistantCard.tsx';
import { assistantStyle } from './style.ts';

/** Keeps clicks that a script made from whatever listens below. */
function dropUntrusted(event: Event): void {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}

/** Makes the function that draws the assistant's card into a shadow root, in one language. `locale` is BCP 47. */
export function drawIn(translate: Translate, locale: string): Draw {
  return (root, events, practice) => {
    const style = document.createElement('style');
    style.textContent = assistantStyle;
    const place = document.createElement('div');
    // On the very element that React listens on: a page can move it out of the shadow root.
    place.addEventListener('click', dropUntrusted, { capture: true });
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
