import { useLayoutEffect, useState } from 'react';
import { directionOf } from '../../lib/language/direction.ts';
import { Say } from '../language/Say.tsx';
import { Translated } from '../language/translation.tsx';
import { Bar } from './Bar.tsx';
import { Card } from './Card.tsx';
import type { AssistantCardProps } from './card-props.ts';
import { Pill } from './Pill.tsx';

/**
 * The assistant in the page: a card of 320 px, a bar of one line where a card would cover what the user needs, or one
 * line while it is collapsed. The page hears none of its pointer and key events, and neither does this card: it acts on
 * `click` alone.
 */
export function AssistantCard(props: AssistantCardProps) {
  const { view, translate, locale = 'en', look = {}, place } = props;
  const [seen, setSeen] = useState(view.collapsed);
  const [collapsed, setCollapsed] = useState(view.collapsed);
  if (seen !== view.collapsed) {
    setSeen(view.collapsed);
    setCollapsed(view.collapsed);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn anew is measured before it is seen
  useLayoutEffect(() => place?.onDrawn(), [view, collapsed]);

  return (
    <Translated translate={translate}>
      <div
        className="surface assistant"
        data-tone={view.tone}
        data-saved={view.saved}
        data-theme={look.theme}
        lang={locale}
        dir={directionOf(locale)}
        {...(look.room ? { style: { '--room': `${look.room}px` } as object } : {})}
      >
        {collapsed || view.waits ? (
          <Pill view={view} onExpand={() => setCollapsed(false)} />
        ) : look.shape === 'bar' ? (
          <Bar
            view={view}
            notice={props.notice ?? null}
            onAction={props.onAction}
            onUnfold={() => place?.onFold(false)}
          />
        ) : (
          <Card {...props} onMinimise={() => place?.onFold(true) || setCollapsed(true)} />
        )}
        <p className="hidden" role="status" aria-live="polite" data-testid="result">
          {view.result && <Say message={view.result} />}
        </p>
      </div>
    </Translated>
  );
}
