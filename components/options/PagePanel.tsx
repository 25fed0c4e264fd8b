import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';
import { Panel } from '../system/Panel.tsx';
import type { OptionsEvents } from './events.ts';
import type { OptionsView } from './view.ts';

interface PagePanelProps extends Pick<OptionsEvents, 'onForgetField' | 'onForgetQuietPage'> {
  readonly view: OptionsView;
}

/** The fields the user pointed at, and the pages on which the assistant keeps quiet; not shown while there are none. */
export function PagePanel({ view, onForgetField, onForgetQuietPage }: PagePanelProps) {
  const translate = useTranslate();
  const { fields, quietPages } = view;
  if (fields.length + quietPages.length === 0) return null;
  return (
    <Panel title={translate(message('options_pages'))} testId="pages">
      <ul className="page-list">
        {fields.map((field) => (
          <PageLine
            key={`${field.host}${field.path}${field.name}`}
            what={translate(
              message(field.denied ? 'options_no_field' : 'options_field', { name: field.name }),
            )}
            where={`${field.host}${field.path}`}
            onForget={() => onForgetField(field)}
          />
        ))}
        {quietPages.map((page) => (
          <PageLine
            key={page}
            what={translate(message('options_quiet'))}
            where={page}
            onForget={() => onForgetQuietPage(page)}
          />
        ))}
      </ul>
    </Panel>
  );
}

function PageLine({ what, where, onForget }: { what: string; where: string; onForget: () => void }) {
  const translate = useTranslate();
  return (
    <li>
      <span className="words">
        {what}{' '}
        <span className="soft block">
          <bdi>{where}</bdi>
        </span>
      </span>
      <button
        type="button"
        className="link"
        aria-label={translate(message('options_forget_named', { label: where }))}
        onClick={onForget}
      >
        {translate(message('options_forget'))}
      </button>
    </li>
  );
}
