import { message } from '../../lib/language/message.ts';
import type { QueueView } from '../../lib/overview/view-queue.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { type HelpFacts, HelpLinks } from '../system/HelpLinks.tsx';
import { Mark } from '../system/icons.tsx';
import { NoticesOffer } from '../system/NoticesOffer.tsx';
import type { QueueEvents } from './events.ts';
import { QueueLine } from './QueueLine.tsx';

export interface QueueProps extends QueueEvents {
  /** Null: no queue runs. */
  readonly view: QueueView | null;
  readonly practice: boolean;
  readonly help: HelpFacts;
  /** Whether notices are offered at the end. */
  readonly offersNotices: boolean;
}

/** All keys that lack something, one after the other, each ticked by what was seen of it. */
export function QueueScreen({
  view,
  practice,
  help,
  offersNotices,
  onClose,
  onNotices,
  ...events
}: QueueProps) {
  const translate = useTranslate();
  return (
    <div className="surface sheet queue">
      <main>
        <header className="sheet-head">
          <Mark size={36} />
          {practice && <span className="tag">{translate(message('practice_tag'))}</span>}
          <h1>{view ? <Say message={view.title} /> : translate(message('queue_none'))}</h1>
          <p className="lead">
            <span role="status">
              {view ? <Say message={view.progress} /> : translate(message('queue_none_text'))}
            </span>
            {view?.left && (
              <span className="time-left">
                <Say message={view.left} />
              </span>
            )}
          </p>
          {view && (
            <div className="progress" aria-hidden="true">
              <i style={{ inlineSize: `${view.total === 0 ? 0 : (view.done / view.total) * 100}%` }} />
            </div>
          )}
        </header>
        {view?.groups.map(({ exchange, name, items }) => (
          <section key={exchange} className="panel" aria-labelledby={`group-${exchange}`}>
            <h2 id={`group-${exchange}`}>{name}</h2>
            <ul className="queue-items">
              {items.map((item) => (
                <QueueLine key={item.keyId} item={item} name={name} {...events} />
              ))}
            </ul>
          </section>
        ))}
        {view?.finished && offersNotices && <NoticesOffer onNotices={onNotices} />}
        {(!view || view.finished) && (
          <div className="row queue-end">
            <button type="button" className="button primary" data-testid="close" onClick={onClose}>
              {translate(message('assistant_close'))}
            </button>
          </div>
        )}
      </main>
      <footer className="sheet-foot">
        {view && view.total > 0 && <p>{translate(message('queue_note'))}</p>}
        <HelpLinks {...help} />
      </footer>
    </div>
  );
}
