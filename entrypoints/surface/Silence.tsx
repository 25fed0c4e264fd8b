import { useTranslate } from '../../components/language/translation.tsx';
import { message } from '../../lib/language/message.ts';
import type { SurfaceData } from './snapshot.ts';

/** Stands in until the background has answered; says so when it does not. */
export function Silence({ known }: { known: SurfaceData }) {
  const translate = useTranslate();
  return (
    <main className="surface silence" aria-busy={known.kind === 'waiting'}>
      {known.kind === 'silent' && <p role="alert">{translate(message('background_silent'))}</p>}
    </main>
  );
}
