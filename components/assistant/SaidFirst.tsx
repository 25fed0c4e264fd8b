import type { AssistantView } from '../../lib/assistant/view.ts';
import { Say } from '../language/Say.tsx';
import { ToneIcon } from '../system/icons.tsx';
import { ToneWord } from './ToneWord.tsx';

/**
 * The headline and the lines of a view, in its tone.
 * @param id of its heading
 */
export function SaidFirst({ view, id }: { view: AssistantView; id: string }) {
  return (
    <div className="said">
      <ToneIcon tone={view.tone} size={18} />
      <div className="words">
        <h2 id={id}>
          <ToneWord tone={view.tone} />
          <Say message={view.headline} />
        </h2>
        {view.lines.map((line) => (
          <p key={JSON.stringify(line)}>
            <Say message={line} />
          </p>
        ))}
      </div>
    </div>
  );
}
