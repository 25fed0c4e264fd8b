import { browser } from 'wxt/browser';
import { Report } from '../../components/report/Report.tsx';
import '../../components/report/style.css';
import { tell } from '../../lib/messages.ts';
import { platform } from '../../lib/platform.ts';
import { type PageReport, reportFromJson } from '../../lib/report/shown.ts';
import { copyText } from '../surface/clipboard.ts';
import { mountSurface } from '../surface/mount.tsx';

/** Saves a text under a name, as if it had been downloaded. */
function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

async function show(): Promise<void> {
  const text = await tell({ type: 'report' });
  const report: PageReport | null = text === null ? null : reportFromJson(text);
  mountSurface(
    'report_title',
    <Report
      key={text}
      report={report}
      platform={platform.name}
      onCopy={copyText}
      onSave={saveFile}
      onSupport={() => void browser.tabs.create({ url: platform.links.support })}
    />,
  );
}

// The page is opened once, and shows the report that is asked for next, too.
browser.storage.onChanged.addListener((changes) => {
  if ('report' in changes) location.reload();
});
await show();
