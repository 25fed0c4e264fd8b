import { message } from '../../lib/language/message.ts';
import type { QueueItem, QueueStage } from '../../lib/overview/view-queue.ts';
import type { Tone } from '../../lib/schema/shown.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { RingIcon } from '../system/icons.tsx';
import { ToneMark } from '../system/ToneMark.tsx';
import type { QueueEvents } from './events.ts';

const tones: Readonly<Record<QueueStage, Tone>> = {
  'to-do': 'neutral',
  opened: 'neutral',
  filled: 'step',
  verifying: 'step',
  saved: 'good',
  connected: 'good',
  refused: 'danger',
  skipped: 'neutral',
};

/** The stages of keys that are still to be done: drawn as an empty ring. */
const ahead: ReadonlySet<QueueStage> = new Set(['to-do', 'opened', 'skipped']);

interface QueueLineProps extends Pick<QueueEvents, 'onOpen' | 'onSkip'> {
  readonly item: QueueItem;
  /** The exchange's name. */
  readonly name: string;
}

/** One key of the queue: its stage, and the button that is due. */
export function QueueLine({ item, name, onOpen, onSkip }: QueueLineProps) {
  const translate = useTranslate();
  const { stage, label, isNext } = item;
  const done = stage === 'saved' || stage === 'connected';
  return (
    <li data-stage={stage} data-next={isNext} aria-current={isNext ? 'step' : undefined}>
      {ahead.has(stage) ? <RingIcon /> : <ToneMark tone={tones[stage]} size={18} />}
      <span className="words">
        <bdi className="strong">{label}</bdi>
        <span className="soft block">
          <Say message={item.words} />
        </span>
        {item.next && (
          <span className="soft block next-press">
            <Say message={item.next} />
          </span>
        )}
      </span>
      {!done && (
        <button
          type="button"
          className={stage === 'opened' ? 'link' : `button ${isNext ? 'primary' : 'secondary small'}`}
          data-testid="open"
          aria-label={translate(message('queue_open_named', { exchange: name, label }))}
          onClick={() => onOpen(item)}
        >
          <Say message={stage === 'opened' ? message('queue_open_again') : item.open.label} />
        </button>
      )}
      {!done && stage !== 'skipped' && (
        <button
          type="button"
          className="link"
          data-testid="skip"
          aria-label={translate(message('queue_skip_named', { label }))}
          onClick={() => onSkip(item.keyId)}
        >
          {translate(message('queue_skip'))}
        </button>
      )}
    </li>
  );
}
