/** Which of Discord's looks a picture is for. */
export type ChartThemeName = 'dark' | 'light';

/** Colours of a picture. */
export interface ChartTheme {
  readonly background: string;
  readonly text: string;
  readonly faintText: string;
  readonly gridLine: string;
  readonly limit: string;
  /** On top of a series' colour. */
  readonly textOnSeries: string;
  /** In order of use; beyond them comes `other`. Neighbours differ in lightness too, for eyes that take colours for one. */
  readonly series: readonly string[];
  readonly other: string;
}

export const chartThemes: Readonly<Record<ChartThemeName, ChartTheme>> = {
  dark: {
    background: '#232428',
    text: '#f2f3f5',
    faintText: '#b5bac1',
    gridLine: '#44464d',
    limit: '#ff6b6b',
    textOnSeries: '#111214',
    series: ['#6aa9ff', '#f5b041', '#4cd39b', '#f78fb3', '#b59cff', '#4dd8e6', '#ffe066', '#ff8c69'],
    other: '#8e9297',
  },
  light: {
    background: '#ffffff',
    text: '#1f2328',
    faintText: '#57606a',
    gridLine: '#d8dee4',
    limit: '#d1242f',
    textOnSeries: '#ffffff',
    series: ['#1f6feb', '#b35900', '#1a7f4b', '#bf3989', '#6f42c1', '#0b7285', '#7a5b00', '#c4432b'],
    other: '#6e7781',
  },
};
