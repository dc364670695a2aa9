// The package names type files that it does not ship.
declare module 'opencc-js/t2cn' {
  export function Converter(options: { readonly from: string; readonly to: string }): (text: string) => string;
}
declare module 'opencc-js/cn2t' {
  export function Converter(options: { readonly from: string; readonly to: string }): (text: string) => string;
}
