import { type Result, fail, ok } from '@release-openmed/core';
import { borrowRefs } from '../git/commands/borrow-refs';
import { objectStoreEnv } from '../git/object-store-env';
import type { Repository } from '../git/repository';
import { remoteFailure } from './remote-failure';

interface Borrowing {
  readonly repository: Repository;
  readonly request: { readonly remote: string };
  /** An empty folder, or one that was borrowed to before. */
  readonly scratch: string;
}

/**
 * Brings refs that only the remote has to the scratch folder; the settings by which commands see
 * them there.
 */
export async function borrow(
  refs: readonly string[],
  { repository, request, scratch }: Borrowing,
): Promise<Result<Readonly<Record<string, string>>>> {
  if (refs.length === 0) return ok({});
  const env = objectStoreEnv(scratch, repository.objects);
  try {
    await repository.git.run({ ...borrowRefs(request.remote, refs), env });
    return ok(env);
  } catch (error) {
    return fail(remoteFailure(error, request.remote));
  }
}
