/**
 * Which of the models that files of released projects name are not green at a commit. A library
 * must not ship what the gates or a rollback have taken back.
 */
export interface ModelPins {
  readonly kind: 'model-pins';
  readonly commit: string;
  /** Folders of the projects that are released; `''` is the repository's top. */
  readonly roots: readonly string[];
}

/** A place that names a model that is neither `latest` nor a green canary. `line` counts from 1. */
export interface ModelPin {
  readonly model: string;
  readonly file: string;
  readonly line: number;
}
