// The package ships no types.
declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat?: 'truetype' | 'woff' | 'woff2' | 'sfnt';
    readonly preserveNameIds?: readonly number[];
    readonly noLayoutClosure?: boolean;
    readonly noHinting?: boolean;
  }
  export default function subsetFont(font: Buffer, text: string, options?: SubsetOptions): Promise<Buffer>;
}
