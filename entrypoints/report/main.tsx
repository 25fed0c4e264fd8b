import { browser } from 'wxt/browser';
import { Report } from '../../components/report/Report.tsx';
import '../../components/report/style.css';
import { sendMessage } from '../../lib/messages.ts';
import { platform } from '../../lib/platform/platform.ts';
import { type PageReport, reportFromJson } from '../../lib/report/shown.ts';
import { copyToClipboard } from '../surface/clipboard.ts';
import { mountSurface } from '../surface/mount.tsx';
import { saveFile } from '../surface/save-file.ts';

async function show(): Promise<void> {
  const text = await sendMessage({ type: 'report' });
  const report: PageReport | null = text === null ? null : reportFromJson(text);
  mountSurface(
    'report_title',
    <Report
      key={text}
      report={report}
      platform={platform.name}
      onCopy={copyToClipboard}
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
