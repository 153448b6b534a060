import type { Answer } from '@release-openmed/core';
import type { ObjectReader } from '../../git/open-objects';
import { answersFrom } from './answers-from';
import type { EvidenceSource } from './evidence-source';
import { openStore } from './surfaces/open-store';
import { surfaceReader } from './surfaces/surface-reader';

export interface EvidencePlace extends Omit<EvidenceSource, 'objects' | 'surfaces'> {
  /** Folder of what may be lost. */
  readonly cache: string;
}

/** Answers questions while `use` works; what was opened for them is closed then. */
export async function withAnswers<T>(
  { cache, ...place }: EvidencePlace,
  use: (answer: Answer) => Promise<T>,
): Promise<T> {
  const objects = openedWhenRead(() => place.repository.git.open(place.env));
  const store = openStore(cache);
  try {
    const surfaces = surfaceReader(objects, store);
    return await use(answersFrom({ ...place, objects, surfaces }));
  } finally {
    objects.close();
    store.close();
  }
}

/** Most releases of a workspace ask for nothing that is read from objects. */
function openedWhenRead(open: () => ObjectReader): ObjectReader {
  let opened: ObjectReader | null = null;
  return {
    read: (name) => (opened ??= open()).read(name),
    close: () => opened?.close(),
  };
}
