import type { RefusalReason } from '../../lib/form/gate/refusal.ts';
import type { TestTouch } from './harness.ts';
import { OVERLAY, pageWith, SIGN_IN } from './pages.ts';

/** One row of the gate's table: a page, what happens to it after the press, and what comes of the touch. */
export interface GateRow {
  readonly title: string;
  readonly body: string;
  /** Run in the page between the taking of the hand and the touch. */
  readonly meanwhile?: string;
  /** The field that the made-up form claims; `#ips` where nothing else is said. */
  readonly field?: string | null;
  readonly touch?: TestTouch;
  readonly comes: RefusalReason | 'done' | 'not pressed';
}

const write = (target: string, text = '203.0.113.10'): TestTouch => ({ kind: 'write', target, text });
const press = (target: string, purpose: 'switch' | 'stage' | 'remove-chip' | 'add-row'): TestTouch => ({
  kind: 'press',
  target,
  purpose,
});

/** Fields that take something else, each handed to the gate as if it were the list. */
const OTHER_FIELDS: readonly (readonly [string, string])[] = [
  ['an e-mail field by its type', '<label>IP <input id="ips" type="email"></label>'],
  ['a password field', '<label>IP <input id="ips" type="password"></label>'],
  ['a number field', '<label>IP <input id="ips" type="number"></label>'],
  ['a phone field', '<label>IP <input id="ips" type="tel"></label>'],
  ['a web address field', '<label>IP <input id="ips" type="url"></label>'],
  ['a search field without a combobox role', '<label>IP <input id="ips" type="search"></label>'],
  ['a user name field by its autocomplete', '<input id="ips" autocomplete="username">'],
  ['a code field by its autocomplete', '<input id="ips" autocomplete="one-time-code">'],
  ['an e-mail field by its keyboard', '<input id="ips" inputmode="email">'],
  ['an e-mail field by its technical name', '<input id="ips" name="userEmail">'],
  ['a ticket’s subject by its technical name', '<input id="ips" name="ticket_subject">'],
  ['a field labelled E-mail', '<label for="ips">E-mail</label><input id="ips">'],
  ['a field labelled Passphrase', '<label for="ips">Passphrase</label><input id="ips">'],
  ['a field labelled Verification code', '<label for="ips">Verification code</label><input id="ips">'],
  ['a field labelled Withdrawal address', '<label for="ips">Withdrawal address</label><input id="ips">'],
  ['a field labelled Amount', '<label for="ips">Amount</label><input id="ips">'],
  ['one box of a code', '<label for="ips">IP</label><input id="ips" maxlength="1">'],
];

/** What stands in a field that is no list. */
const OTHER_CONTENT: readonly (readonly [string, string])[] = [
  ['a sentence', 'my server is 203.0.113.10 please add it'],
  ['one word', 'trader-7'],
  ['an e-mail address', 'me@example.org'],
];

/** What may stand in a list. */
const LISTS: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['IPs', '198.51.100.7, 198.51.100.8'],
  ['a range and a wildcard', '198.51.100.0/24;198.51.*.*'],
  ['an IP and one token that does not parse', '198.51.100.7,office'],
  ['IPs on lines', '198.51.100.7\n198.51.100.8'],
];

/** The gate's table. */
export const rows: readonly GateRow[] = [
  { title: 'an empty field of the form is written', body: pageWith({}), comes: 'done' },
  ...LISTS.map(([title, text]) => ({
    title: `a field that holds ${title} is written`,
    body: pageWith({ field: `<label for="ips">IPs</label><textarea id="ips">${text}</textarea>` }),
    comes: 'done' as const,
  })),
  {
    title: 'an input without a width in a drawn box is written',
    body: pageWith({
      field:
        '<div style="border:1px solid;width:300px;height:32px;display:flex"><input id="ips" aria-label="IPs" style="width:4px;border:0"></div>',
    }),
    comes: 'done',
  },
  {
    title: 'a field below the fold is scrolled to and written',
    body: pageWith({ before: '<div style="height:3000px"></div>' }),
    comes: 'done',
  },
  {
    title: 'a field under its own floating label is written',
    body: pageWith({
      field:
        '<div style="position:relative"><input id="ips" style="width:300px;height:40px"><label for="ips" style="position:absolute;inset:0">IP addresses</label></div>',
    }),
    comes: 'done',
  },
  {
    title: 'a field that left the page is not written',
    body: pageWith({}),
    meanwhile: 'document.querySelector("#ips").remove()',
    comes: 'gone',
  },
  {
    title: 'another field than the form’s own is not written',
    body: pageWith({ before: '<label for="note">IP note</label><input id="note">' }),
    touch: write('#note'),
    comes: 'replaced',
  },
  {
    title: 'a field that took another label is not written',
    body: pageWith({}),
    meanwhile: 'document.querySelector("label").textContent = "Blocked machines"',
    comes: 'replaced',
  },
  {
    title: 'a form that shows another key is not written',
    body: pageWith({}),
    meanwhile: 'document.querySelector("h3").textContent = "hedge-2"',
    comes: 'replaced',
  },
  {
    title: 'an inert form is not written',
    body: pageWith({}),
    meanwhile: 'document.querySelector("#card").inert = true',
    comes: 'unreachable',
  },
  {
    title: 'a hidden field is not written',
    body: pageWith({}),
    meanwhile: 'document.querySelector("#group").style.display = "none"',
    comes: 'unreachable',
  },
  {
    title: 'a field behind a modal dialog is not written, also where the dialog does not cover it',
    body: pageWith({}),
    meanwhile: `document.body.insertAdjacentHTML("beforeend", ${JSON.stringify(SIGN_IN)})`,
    comes: 'dialog-in-front',
  },
  {
    title: 'a field behind a native modal dialog is not written',
    body: pageWith({ after: '<dialog id="native">Codes <input></dialog>' }),
    meanwhile: 'document.querySelector("#native").showModal()',
    comes: 'dialog-in-front',
  },
  {
    title: 'a field under a layer is not written',
    body: pageWith({}),
    meanwhile: `document.body.insertAdjacentHTML("beforeend", ${JSON.stringify(OVERLAY)})`,
    comes: 'covered',
  },
  {
    title: 'a field under a layer inside a shadow root is not written',
    body: pageWith({ after: '<div id="host"></div>' }),
    meanwhile: `document.querySelector("#host").attachShadow({mode: "open"}).innerHTML = ${JSON.stringify(OVERLAY)}`,
    comes: 'covered',
  },
  {
    title: 'a disabled field is not written',
    body: pageWith({}),
    meanwhile: 'document.querySelector("#ips").disabled = true',
    comes: 'disabled',
  },
  {
    title: 'a read-only field is not written',
    body: pageWith({}),
    meanwhile: 'document.querySelector("#ips").readOnly = true',
    comes: 'disabled',
  },
  {
    title: 'a field in a disabled fieldset is not written',
    body: pageWith({
      field: '<fieldset id="set"><label for="ips">IPs</label><input id="ips"></fieldset>',
    }),
    meanwhile: 'document.querySelector("#set").disabled = true',
    comes: 'disabled',
  },
  ...OTHER_FIELDS.map(([title, field]) => ({
    title: `${title} is not written, even if it is handed over as the list`,
    body: pageWith({ field }),
    comes: 'other-kind' as const,
  })),
  ...OTHER_CONTENT.map(([title, text]) => ({
    title: `a field that holds ${title} is not written`,
    body: pageWith({ field: `<label for="ips">IPs</label><textarea id="ips">${text}</textarea>` }),
    comes: 'other-content' as const,
  })),
  {
    title: 'nothing is written on another route',
    body: pageWith({}),
    meanwhile: 'history.pushState(null, "", "/en/elsewhere")',
    comes: 'other-route',
  },
  {
    title: 'nothing is written where the page takes the keyboard away',
    body: pageWith({ before: '<input id="note" aria-label="Note">' }),
    meanwhile:
      'document.querySelector("#ips").addEventListener("focus", () => document.querySelector("#note").focus())',
    comes: 'focus-lost',
  },
  {
    title: 'nothing is written into a form without a button that saves',
    body: pageWith({ save: '' }),
    comes: 'saves-at-once',
  },
  ...['Save', 'Delete', 'Submit', 'Next', 'Confirm'].map((name) => ({
    title: `the button “${name}” is not pressed as a switch`,
    body: pageWith({ before: `<button type="button" id="it">${name}</button>` }),
    touch: press('#it', 'switch'),
    comes: 'forbidden-press' as const,
  })),
  {
    title: 'a button whose verb for another row begins like the one for “Next” is pressed to open a row',
    body: pageWith({ before: '<button type="button" id="it">Přidat další</button>' }),
    touch: press('#it', 'add-row'),
    comes: 'done' as const,
  },
  {
    title: 'a button that opens another row and saves is not pressed',
    body: pageWith({ before: '<button type="button" id="it">Přidat další a uložit</button>' }),
    touch: press('#it', 'add-row'),
    comes: 'forbidden-press' as const,
  },
  {
    title: 'a link is not pressed',
    body: pageWith({ before: '<a href="/elsewhere" id="it">Add IP</a>' }),
    touch: press('#it', 'add-row'),
    comes: 'forbidden-press',
  },
  {
    title: 'a button of type submit is not pressed to open a row',
    body: pageWith({ before: '<form><button type="submit" id="it">+ Add IP</button></form>' }),
    touch: press('#it', 'add-row'),
    comes: 'forbidden-press',
  },
  {
    title: 'a control outside the form is not pressed',
    body: pageWith({ after: '<button type="button" role="switch" id="it">IP restriction</button>' }),
    touch: press('#it', 'switch'),
    comes: 'replaced',
  },
  {
    title: 'a switch of a form without a button that saves is not pressed',
    body: pageWith({
      save: '',
      before: '<button type="button" role="switch" id="it">IP restriction</button>',
    }),
    touch: press('#it', 'switch'),
    comes: 'saves-at-once',
  },
  {
    title: 'a staging button whose only company is a button that edits is not pressed',
    body: pageWith({
      save: '<button type="button">Edit permissions</button>',
      field: '<label for="ips">IPs</label><input id="ips"><button type="button" id="it">Confirm</button>',
    }),
    touch: press('#it', 'stage'),
    comes: 'saves-at-once',
  },
  {
    title: 'a staging button beside a disabled button that saves is pressed',
    body: pageWith({
      save: '<footer><button type="button" id="save" disabled>Next</button></footer>',
      field: '<label for="ips">IPs</label><input id="ips"><button type="button" id="it">Confirm</button>',
    }),
    touch: press('#it', 'stage'),
    comes: 'done',
  },
  ...(['stage', 'add-row'] as const).flatMap((purpose) =>
    ['Add current IP', 'Add my IP address', 'Allow any IP'].map(
      (name): GateRow => ({
        title: `"${name}" is not pressed to ${purpose}`,
        body: pageWith({
          field: `<label for="ips">IPs</label><input id="ips"><button type="button" id="it">${name}</button>`,
        }),
        touch: press('#it', purpose),
        comes: 'forbidden-press',
      }),
    ),
  ),
  {
    title: '"Add IP" is pressed to stage',
    body: pageWith({
      field: '<label for="ips">IPs</label><input id="ips"><button type="button" id="it">Add IP</button>',
    }),
    touch: press('#it', 'stage'),
    comes: 'done',
  },
  {
    title: 'a covered switch is not pressed',
    body: pageWith({ before: '<button type="button" role="switch" id="it">IP restriction</button>' }),
    meanwhile: `document.body.insertAdjacentHTML("beforeend", ${JSON.stringify(OVERLAY)})`,
    touch: press('#it', 'switch'),
    comes: 'covered',
  },
  {
    title: 'a hidden native radio under its drawn label is pressed',
    body: pageWith({
      before:
        '<label style="position:relative;display:inline-block;padding:8px"><input type="radio" id="it" style="position:absolute;opacity:0;width:0;height:0"><span style="display:inline-block;width:16px;height:16px;border:1px solid"></span> Restrict to trusted IPs</label>',
    }),
    touch: press('#it', 'switch'),
    comes: 'done',
  },
  {
    title: 'a drawn cross that is hidden from screen readers alone is pressed',
    body: pageWith({
      before:
        '<div id="chip">203.0.113.10 <svg id="it" aria-hidden="true" width="16" height="16"><circle r="16"/></svg></div>',
    }),
    touch: press('#it', 'remove-chip'),
    comes: 'done',
  },
  {
    title: 'an entry of a form without a button that saves is not taken off',
    body: pageWith({
      save: '',
      before:
        '<div id="chip">203.0.113.10 <svg id="it" aria-hidden="true" width="16" height="16"><circle r="16"/></svg></div>',
    }),
    touch: press('#it', 'remove-chip'),
    comes: 'saves-at-once',
  },
  {
    title: 'a drawn cross under a layer is not pressed',
    body: pageWith({
      before:
        '<div id="chip">203.0.113.10 <svg id="it" aria-hidden="true" width="16" height="16"><circle r="16"/></svg></div>',
    }),
    meanwhile: `document.body.insertAdjacentHTML("beforeend", ${JSON.stringify(OVERLAY)})`,
    touch: press('#it', 'remove-chip'),
    comes: 'covered',
  },
  {
    title: 'a drawn cross in an entry that is hidden from screen readers is not pressed',
    body: pageWith({
      before:
        '<div id="chip" aria-hidden="true">203.0.113.10 <svg id="it" aria-hidden="true" width="16" height="16"><circle r="16"/></svg></div>',
    }),
    touch: press('#it', 'remove-chip'),
    comes: 'unreachable',
  },
  {
    title: 'Enter is not pressed over what Keyfence did not type',
    body: pageWith({ field: '<label for="ips">IPs</label><input id="ips" value="203.0.113.10">' }),
    touch: { kind: 'enter', target: '#ips', address: '203.0.113.10' },
    comes: 'not pressed',
  },
  {
    title: 'Enter is not pressed in an empty field',
    body: pageWith({}),
    touch: { kind: 'enter', target: '#ips', address: '203.0.113.10' },
    comes: 'not pressed',
  },
];
