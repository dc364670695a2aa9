/** One part of a `multipart/form-data` body. */
export interface FormPart {
  readonly name: string;
  /** Absent for a plain field. */
  readonly filename: string | undefined;
  readonly bytes: Buffer;
}

/** The parts of a multipart body. */
export function readMultipart(contentType: string, bytes: Buffer): FormPart[] {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/.exec(contentType);
  const separator = `--${boundary?.[1] ?? boundary?.[2] ?? ''}`;
  const pieces = bytes.toString('latin1').split(separator).slice(1, -1);
  return pieces.map((piece) => {
    const headEnd = piece.indexOf('\r\n\r\n');
    const head = Buffer.from(piece.slice(0, headEnd), 'latin1').toString('utf8');
    const bytes = Buffer.from(piece.slice(headEnd + 4, -2), 'latin1');
    return { name: /[; ]name="([^"]*)"/.exec(head)?.[1] ?? '', filename: /filename="([^"]*)"/.exec(head)?.[1], bytes };
  });
}
