import { createRoot } from 'react-dom/client';
import { watchCover } from '../../lib/assistant/covered.ts';
import type { Draw } from '../../lib/assistant/drawing.ts';
import { guardPresses } from '../../lib/assistant/press-gate.ts';
import type { AssistantView } from '../../lib/assistant/view.ts';
import type { Translate } from '../../lib/language/message.ts';
import { AssistantCard, type CardNotice } from './AssistantCard.tsx';
import { assistantStyle } from './style.ts';
import { unsearched } from './unsearched.ts';

/** How long "press again" stands, in ms. */
const NOTICE_STANDS = 4_000;

/** Makes the function that draws the assistant's card into a shadow root, in one language. `locale` is BCP 47. */
export function drawIn(translate: Translate, locale: string): Draw {
  return (root, events, practice) => {
    const style = document.createElement('style');
    style.textContent = assistantStyle;
    const place = unsearched(document);
    root.append(style, place);
    const react = createRoot(place);
    let view: AssistantView | null = null;
    let isCovered = false;
    let early: ReturnType<typeof setTimeout> | undefined;

    const render = () => {
      const notice: CardNotice | null = isCovered ? 'covered' : early === undefined ? null : 'early';
      if (view)
        react.render(
          <AssistantCard
            view={view}
            translate={translate}
            locale={locale}
            practice={practice}
            notice={notice}
            {...events}
          />,
        );
    };
    const cover = watchCover(root.host, (covered) => {
      isCovered = covered;
      render();
    });
    const stop = guardPresses(root, place, {
      isUncovered: cover.isUncovered,
      onEarly: () => {
        clearTimeout(early);
        early = setTimeout(() => {
          early = undefined;
          render();
        }, NOTICE_STANDS);
        render();
      },
    });
    return {
      draw: (next) => {
        view = next;
        render();
      },
      trust: cover.trust,
      remove: () => {
        clearTimeout(early);
        stop();
        cover.end();
        react.unmount();
      },
    };
  };
}
