/** A key's form as a page draws it, around the parts that a row of the table is about. */
export interface FormParts {
  readonly field?: string;
  readonly before?: string;
  readonly after?: string;
  readonly save?: string;
}

const FIELD = '<label for="ips">Trusted IP addresses</label><input id="ips">';
const SAVE = '<button type="button" id="save">Save</button>';

/** The body of a page with one form. */
export function pageWith({ field = FIELD, before = '', after = '', save = SAVE }: FormParts): string {
  return `<main><section id="card"><h3>bot-1</h3>${before}<div id="group">${field}</div>${save}</section></main>${after}`;
}

/** A layer over the whole page. */
export const OVERLAY =
  '<div id="overlay" style="position:fixed;inset:0;z-index:9;background:#fffc">Please wait</div>';

/** A sign-in window of the page's own. */
export const SIGN_IN =
  '<div role="dialog" aria-modal="true" id="sign-in" style="position:fixed;left:700px;top:400px;width:300px;height:200px;background:#fff"><label>E-mail <input id="mail" type="text"></label></div>';
