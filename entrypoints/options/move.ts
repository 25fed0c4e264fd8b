import { useState } from 'react';
import type { MoveEvents, MoveState } from '../../components/options/MovePanel.tsx';
import { type Message, message } from '../../lib/language/message.ts';
import type { StoreAnswer } from '../../lib/messages.ts';
import type { Snapshot } from '../../lib/overview/snapshot.ts';
import { exchangesOf } from '../../lib/platform/exchanges.ts';
import { platform } from '../../lib/platform/platform.ts';
import type { Portable, PortableFault } from '../../lib/portable/file.ts';
import type { StorageTrouble } from '../../lib/stored/trouble.ts';
import { saveFile } from '../surface/save-file.ts';
import { store } from '../surface/store.ts';

/** The longest file that is read, in bytes; `move_too_large` says it. */
const MOST_BYTES_OF_FILE = 2_000_000;

/** What reads and writes the file: loaded when there is one. */
const loadPortable = () => import('../../lib/portable/index.ts');

/**
 * Exports and imports the file that takes settings to another browser.
 * @param afterwards updates what follows from an import, by the background's answer
 */
export function useMove(
  snapshot: Snapshot | null,
  afterwards: (answer: StoreAnswer | undefined) => Promise<void>,
): MoveEvents & { state: MoveState } {
  const [state, setState] = useState<MoveState>({ kind: 'none' });
  const [file, setFile] = useState<Portable | null>(null);

  const save = async (withKeys: boolean) => {
    if (!snapshot) return;
    const { portableText } = await loadPortable();
    const text = portableText(snapshot.settings, snapshot.records, withKeys, Date.now());
    saveFile('keyfence-settings.json', text);
  };
  const read = async (chosen: File) => {
    if (!snapshot) return;
    const { readPortable, newIn, previewOf } = await loadPortable();
    if (chosen.size > MOST_BYTES_OF_FILE)
      return setState({ kind: 'refused', why: message('move_too_large') });
    const found = readPortable(await chosen.text());
    if ('why' in found) return setState({ kind: 'refused', why: faultWords(found) });
    setFile(found);
    const added = newIn(found, snapshot.settings, snapshot.records, exchangesOf(platform));
    setState({ kind: 'preview', lines: previewOf(added, snapshot.platform.name) });
  };
  const take = async () => {
    if (!file) return;
    const answer = await store({ type: 'import', file });
    setFile(null);
    setState(answer === 'stored' ? { kind: 'done' } : { kind: 'refused', why: notTaken(answer) });
    await afterwards(answer);
  };
  return {
    state,
    onExport: (withKeys) => void save(withKeys),
    onFile: (chosen) => void read(chosen),
    onImport: () => void take(),
    onCancelImport: () => setState({ kind: 'none' }),
  };
}

/** The reason why a file was not taken, by the background's answer; `undefined`: it could not be stored. */
export function notTaken(answer: StorageTrouble | undefined): Message {
  return answer === undefined ? message('storage_failed') : message(`storage_${answer}_detail`);
}

function faultWords(fault: PortableFault) {
  switch (fault.why) {
    case 'not-json':
      return message('move_not_json');
    case 'newer':
      return message('move_newer');
    case 'broken':
      return message('move_broken', partOf(fault.where));
  }
}

/** `own.2.address` as a user counts: the 3rd own IP address. */
function partOf(where: string) {
  const [part = '', index] = where.split('.');
  return index === undefined ? { part: 'other', n: 0 } : { part, n: Number(index) + 1 };
}
