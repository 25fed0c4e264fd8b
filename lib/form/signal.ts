/**
 * One reason for or against a decision about the page, with its weight. The name is the id of a rule of the engine
 * (`names-ip`, `follows-switch`, `code-box`) and never holds page content.
 */
export interface Signal {
  readonly name: string;
  readonly weight: number;
}
