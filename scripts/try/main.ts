/**
 * What Keyfence says of a page, rule by rule: of one that was saved (`page.html okx`), or of the report of one that
 * nobody here can open (`report.json`, or a page of `test/corpus/reported`).
 */
import { exchanges } from '../../lib/exchanges/all.ts';
import { tryPage } from './page.ts';
import { FileError, looksLikeReport, readNamed, reportIn, saying } from './read.ts';
import { tryReport } from './report.ts';

const names = exchanges.map(({ id }) => id).join('|');
const USAGE = `Usage: npm run try -- REPORT.json
       npm run try -- PAGE.html [${names}]`;

const [file, name = 'binance'] = process.argv.slice(2);
await saying(async () => {
  if (file === undefined) throw new FileError(USAGE);
  const text = readNamed(file);
  if (looksLikeReport(text, file)) return tryReport(reportIn(text, file), file);
  const exchange = exchanges.find(({ id }) => id === name);
  if (!exchange) throw new FileError(`No exchange is called "${name}".\n${USAGE}`);
  await tryPage(text, exchange);
});
