/**
 * One reason for or against a decision about the page, with its weight. The name is `what:detail`
 * (`label:trusted(es)`, `near:switch`, `reject:code-field`) and never holds page content beyond a matched stem.
 */
export interface Signal {
  readonly name: string;
  readonly weight: number;
}
