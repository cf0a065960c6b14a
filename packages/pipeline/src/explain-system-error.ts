const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EISDIR: 'it is a folder, expected a file',
  ENOTDIR: 'a part of the path is a file, expected a folder',
  ENOSPC: 'no space left on the disk',
  EROFS: 'the disk is read-only',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many open files',
  EEXIST: 'a part of the path is a file, expected a folder',
  ELOOP: 'symbolic links lead in a circle'
}

/** What a failed file operation means, in words. */
export function explainSystemError(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException
  return reasons[code ?? ''] ?? message
}
