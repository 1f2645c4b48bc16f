/** A package that the lock file names, for whatever machine it is. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; `null` when the package names no licence. */
  readonly licence: string | null;
  readonly hasInstallScript: boolean;
  /** Where it would be fetched from, when the lock file says it. */
  readonly resolved: string | null;
  readonly integrity: string | null;
}

interface LockFile {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string;
        readonly license?: string;
        readonly hasInstallScript?: boolean;
        readonly resolved?: string;
        readonly integrity?: string;
      }
    >
  >;
}

const FOLDER = 'node_modules/';

/** Every package of the text of a `package-lock.json` (version 3), in its order, the project itself left out. */
export function lockedPackages(lock: string): readonly LockedPackage[] {
  const { packages } = JSON.parse(lock) as LockFile;
  return Object.entries(packages).flatMap(([path, entry]) =>
    path === ''
      ? []
      : [
          {
            name: path.slice(path.lastIndexOf(FOLDER) + FOLDER.length),
            version: entry.version ?? '',
            licence: entry.license ?? null,
            hasInstallScript: entry.hasInstallScript === true,
            resolved: entry.resolved ?? null,
            integrity: entry.integrity ?? null,
          },
        ],
  );
}
