import { exchanges } from '../../lib/exchanges/all.ts';
import { findForms } from '../../lib/form/find.ts';
import { readForm } from '../../lib/form/read.ts';

/** What Keyfence reads of a page, run inside that page. */
export interface Reader {
  /** Shows this HTML and answers with all that was read of its forms, as JSON, and their names. */
  read(html: string): { readonly json: string; readonly labels: readonly (string | null)[] };
}

declare global {
  interface Window {
    reader: Reader;
  }
}

window.reader = {
  read(html) {
    document.body.innerHTML = html;
    const [exchange] = exchanges;
    if (!exchange) throw new Error('there is no exchange');
    const readings = findForms({ root: document, exchange }).map((form) => readForm(form, exchange));
    return { json: JSON.stringify(readings), labels: readings.map(({ label }) => label) };
  },
};
