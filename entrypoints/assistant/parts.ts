import { withoutMarks } from '../../lib/address/bare.ts';
import { extractAddresses } from '../../lib/address/extract.ts';
import { familyOf, numberOf } from '../../lib/address/range.ts';
import { addressesOf, allowsEveryone, SEPARATORS, tokenize, toToken } from '../../lib/address/token.ts';
import { treeObserver } from '../../lib/assistant/observe-trees.ts';
import { outline } from '../../lib/assistant/outline.ts';
import { withPlainDigits } from '../../lib/engine/limit.ts';
import { stateOf } from '../../lib/engine/state.ts';
import { controlMarkOf, mayPick, PICKABLE } from '../../lib/form/chosen.ts';
import { BUTTON, CHOICE } from '../../lib/form/dom/controls.ts';
import { forget, oncePerRun } from '../../lib/form/dom/once.ts';
import { ancestry, holds, selectAll, selectWithin, treesOf } from '../../lib/form/dom/reach.ts';
import { textOf } from '../../lib/form/dom/text.ts';
import { isRendered, isSeen, isVisible } from '../../lib/form/dom/visible.ts';
import {
  ANY_TYPED,
  holdsTyped,
  isCodeField,
  isEditable,
  TEXT_CONTROL,
  textIn,
  typedIn,
} from '../../lib/form/field/candidate.ts';
import { search } from '../../lib/form/find.ts';
import { keyLabelOf } from '../../lib/form/key-label.ts';
import { namesOf, textsNear } from '../../lib/form/label.ts';
import { entriesOf, readForm } from '../../lib/form/read.ts';
import { keyOf } from '../../lib/form/token-key.ts';
import { fold } from '../../lib/lexicon/fold.ts';
import { isDevice, meaningOf, putsInOthers } from '../../lib/lexicon/meanings.ts';
import { read } from '../../lib/lexicon/read.ts';
import { capture } from '../../lib/page/capture.ts';
import { CROSS } from '../../lib/page/cross.ts';
import { isOurs } from '../../lib/page/ours.ts';
import { showsPlus } from '../../lib/page/plus.ts';
import { drawnParent } from '../../lib/page/reach.ts';
import { isDisabled } from '../../lib/page/visible.ts';

/**
 * What the scripts that come later use of this one's modules, by their paths: each module is loaded once, and what it
 * remembers is remembered once. A build fails where one is missing.
 */
export const parts = {
  'lib/address/bare.ts': { withoutMarks },
  'lib/address/extract.ts': { extractAddresses },
  'lib/address/range.ts': { familyOf, numberOf },
  'lib/address/token.ts': { SEPARATORS, addressesOf, allowsEveryone, toToken, tokenize },
  'lib/assistant/observe-trees.ts': { treeObserver },
  'lib/assistant/outline.ts': { outline },
  'lib/engine/limit.ts': { withPlainDigits },
  'lib/engine/state.ts': { stateOf },
  'lib/form/chosen.ts': { PICKABLE, controlMarkOf, mayPick },
  'lib/form/dom/controls.ts': { BUTTON, CHOICE },
  'lib/form/dom/once.ts': { forget, oncePerRun },
  'lib/form/dom/reach.ts': { ancestry, holds, selectAll, selectWithin, treesOf },
  'lib/form/dom/text.ts': { textOf },
  'lib/form/dom/visible.ts': { isRendered, isSeen, isVisible },
  'lib/form/field/candidate.ts': {
    ANY_TYPED,
    TEXT_CONTROL,
    holdsTyped,
    isCodeField,
    isEditable,
    textIn,
    typedIn,
  },
  'lib/form/find.ts': { search },
  'lib/form/key-label.ts': { keyLabelOf },
  'lib/form/label.ts': { namesOf, textsNear },
  'lib/form/read.ts': { entriesOf, readForm },
  'lib/form/token-key.ts': { keyOf },
  'lib/lexicon/fold.ts': { fold },
  'lib/lexicon/meanings.ts': { isDevice, meaningOf, putsInOthers },
  'lib/lexicon/read.ts': { read },
  'lib/page/capture.ts': { capture },
  'lib/page/cross.ts': { CROSS },
  'lib/page/ours.ts': { isOurs },
  'lib/page/plus.ts': { showsPlus },
  'lib/page/reach.ts': { drawnParent },
  'lib/page/visible.ts': { isDisabled },
};
