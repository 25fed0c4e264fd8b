import { type ReactNode, useState } from 'react';
import { ChevronIcon } from './icons.tsx';

interface FoldProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
  readonly className?: string;
  readonly testId?: string;
}

/** A line that unfolds what it sums up. What is folded away is not drawn: a list may be long. */
export function Fold({ summary, children, open = false, className = '', testId }: FoldProps) {
  const [unfolded, setUnfolded] = useState(open);
  return (
    <details
      className={`fold ${className}`}
      open={unfolded}
      data-testid={testId}
      onToggle={(event) => {
        if (event.target === event.currentTarget) setUnfolded(event.currentTarget.open);
      }}
    >
      <summary>
        {summary}
        <span className="chevron">
          <ChevronIcon />
        </span>
      </summary>
      {unfolded && <div className="folded">{children}</div>}
    </details>
  );
}
