import { Button, Tag } from '@arco-design/web-react';
import { useState } from 'react';
import { press, type Wish } from '../shared/account';
import { DraftForm } from './DraftForm';
import { isComplete, newDraft, wishOf } from './draft';

interface Props {
  readonly notice: string;
  readonly onBack: () => void;
  readonly onSubmit: (wishes: readonly Wish[]) => void;
}

/** The create page of 2025: drafts at the left, the form of one of them at the right. */
export function CreateKeys({ notice, onBack, onSubmit }: Props) {
  const [drafts, setDrafts] = useState([newDraft(1)]);
  const [shown, setShown] = useState(1);
  const draft = drafts.find(({ id }) => id === shown);
  return (
    <>
      <p className="okx-crumbs">
        <button type="button" onClick={onBack}>
          APIs
        </button>{' '}
        › Create APIs
      </p>
      <h1>Create APIs</h1>
      <div className="okx-note">
        <b>Note:</b>
        <ul>
          <li>Main accounts and sub-accounts can hold up to 50 active APIs each.</li>
          <li>For your security, link IP addresses to your APIs and never share your APIs with anyone.</li>
          <li>
            You could expose your APIs with trade and withdraw permissions when using them on third-party
            platforms.
          </li>
          <li>
            APIs with trade or withdraw permissions that aren't linked to IP addresses will expire after 14
            days of inactivity. APIs with IP addresses don't expire.
          </li>
        </ul>
      </div>
      <div className="okx-columns">
        <aside className="okx-drafts">
          <h2>API drafts</h2>
          {drafts.map((each) => (
            <button
              key={each.id}
              type="button"
              className={each.id === shown ? 'okx-draft active' : 'okx-draft'}
              onClick={() => setShown(each.id)}
            >
              {each.name || 'New API'} <Tag size="small">Main account</Tag>
              {!isComplete(each) && <span className="okx-orange"> Incomplete</span>}
            </button>
          ))}
          <Button
            long
            shape="round"
            onClick={() => {
              setDrafts([...drafts, newDraft(drafts.length + 1)]);
              setShown(drafts.length + 1);
            }}
          >
            Add another
          </Button>
          <Button
            long
            shape="round"
            type="primary"
            disabled={!drafts.every(isComplete)}
            onClick={(event) => {
              press('submit all', event);
              onSubmit(drafts.map(wishOf));
            }}
          >
            Submit all
          </Button>
        </aside>
        {draft && (
          <DraftForm
            key={shown}
            draft={draft}
            notice={notice}
            onChange={(next) => setDrafts(drafts.map((each) => (each.id === shown ? next : each)))}
          />
        )}
      </div>
    </>
  );
}
