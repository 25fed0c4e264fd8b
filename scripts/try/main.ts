/**
 * What Keyfence says of a page, rule by rule: of one that was saved (`page.html okx`), or of the report of one that
 * nobody here can open (`report.json`).
 */
import { exchanges } from '../../lib/exchanges/all.ts';
import { tryPage } from './page.ts';
import { tryReport } from './report.ts';

const [file, name = 'binance'] = process.argv.slice(2);
const exchange = exchanges.find(({ id }) => id === name);

if (file?.endsWith('.json')) tryReport(file);
else if (file !== undefined && exchange) await tryPage(file, exchange);
else {
  const names = exchanges.map(({ id }) => id).join('|');
  console.error(`Usage: npm run try -- REPORT.json
       npm run try -- PAGE.html [${names}]`);
  process.exitCode = 1;
}
