/** Messages that are the same in every language: names, formats, and an example of a log. */
const EVERYWHERE: readonly string[] = [
  'assistant_name',
  'check_at',
  'check_example',
  'check_format_json',
  'options_connect',
];

/** Messages that are the same as in English in these languages. */
const IN: Readonly<Record<string, readonly string[]>> = {
  action_deny_field: ['es'],
  answer_no: ['es'],
  badge_days: ['es', 'pt_BR'],
  check_format_mail: ['fr', 'pt_BR'],
  foot_version: ['de', 'fr'],
  list_source: ['fr'],
  list_version: ['de', 'fr'],
  manifest_name: ['ja', 'zh_CN', 'zh_TW'],
  options_pages: ['fr'],
  options_shortcut: ['id'],
  options_title: ['fr'],
  own_name: ['de'],
  popup_title: ['ja', 'zh_CN', 'zh_TW'],
  practice_key_value: ['id'],
  site_regional: ['de', 'es', 'id', 'pt_BR'],
  site_test: ['de', 'fr', 'tr'],
  tone_danger: ['fr'],
  tone_neutral: ['fr'],
  tone_warning: ['fr'],
};

/** Whether a message may be the same in this language as in English. */
export function isNamedAlike(id: string, folder: string): boolean {
  return EVERYWHERE.includes(id) || (IN[id] ?? []).includes(folder);
}
