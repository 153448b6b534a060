/** An SPDX expression. Of `either`, who takes the package chooses; all of `both` hold. */
export type License =
  | {
      readonly kind: 'one';
      /** As the list has it, with what is added to it: `GPL-2.0-only WITH Classpath-exception-2.0`. */
      readonly id: string;
      /** What it offers besides: of `GPL-2.0-or-later`, `GPL-2.0-only`. */
      readonly offers: string | null;
    }
  | { readonly kind: 'either' | 'both'; readonly left: License; readonly right: License };
