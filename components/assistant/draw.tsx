import { createRoot } from 'react-dom/client';
import type { CardLook, Draw } from '../../lib/assistant/drawing.ts';
import type { AssistantView } from '../../lib/assistant/view.ts';
import type { Translate } from '../../lib/language/message.ts';
import { AssistantCard } from './AssistantCard.tsx';
import { oneAtATime } from './one-at-a-time.ts';
import { watchPresses } from './presses.ts';
import { assistantStyle } from './style.ts';
import { unsearched } from './unsearched.ts';

/** Makes the function that draws the assistant's card into a shadow root, in one language. `locale` is BCP 47. */
export function drawIn(translate: Translate, locale: string): Draw {
  return (root, events, card, practice) => {
    const style = document.createElement('style');
    style.textContent = assistantStyle;
    const place = unsearched(document);
    root.append(style, place);
    const react = createRoot(place);
    let view: AssistantView | null = null;
    let look: CardLook | undefined;

    // What is drawn may be placed, and drawn anew for its place, before the drawing is over.
    const render = oneAtATime(() => {
      if (view && look)
        react.render(
          <AssistantCard
            view={view}
            translate={translate}
            locale={locale}
            practice={practice}
            notice={presses.notice()}
            look={look}
            place={card}
            {...events}
          />,
        );
    });
    const presses = watchPresses(root, place, card.movedByUser, render);
    return {
      draw: (next, how) => {
        view = next;
        look = how;
        render();
      },
      trust: presses.trust,
      remove: () => {
        presses.end();
        react.unmount();
      },
    };
  };
}
