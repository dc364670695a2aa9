import { MessageFlags } from 'discord.js';
import { layoutText, textWidth, type TextLine } from './layout-text.js';
import type { RecordedMessage } from './record-messages.js';

type Message = RecordedMessage['message'];

const WIDTH = 640;
const LEFT = 72;
const PICTURE_WIDTH = 400;
const FONT = 15;
const LINE = 21;
const colours = {
  background: '#313338',
  card: '#2b2d31',
  text: '#dbdee1',
  strong: '#f2f3f5',
  faint: '#949ba4',
  link: '#00a8fc',
  button: '#4e5058',
  danger: '#da373c',
} as const;

/**
 * A message as Discord's dark theme shows it, as an SVG picture.
 *
 * @param picture - The PNG that is attached to the message, if one is.
 */
export function drawMessage(message: Message, picture?: Buffer): string {
  const sheet = new Sheet();
  sheet.skip(12);
  sheet.avatar();
  sheet.text(lines('**suanli**', 40), LEFT);
  sheet.badge('APP', LEFT + 58);
  if (message.content !== '') sheet.text(lines(message.content, (WIDTH - LEFT - 20) / FONT), LEFT);
  for (const embed of message.embeds) drawEmbed(sheet, embed, picture);
  drawButtons(sheet, message);
  if ((message.flags & MessageFlags.Ephemeral) !== 0) sheet.note('👁 Only you can see this');
  sheet.skip(14);
  return sheet.svg();
}

function lines(markdown: string, width: number): TextLine[] {
  return layoutText(markdown, width);
}

function drawEmbed(sheet: Sheet, embed: Message['embeds'][number], picture: Buffer | undefined): void {
  const inner = (WIDTH - LEFT - 20 - 36) / FONT;
  const left = LEFT + 18;
  sheet.skip(6);
  const top = sheet.y;
  sheet.skip(8);
  if (embed.author !== undefined) sheet.text(lines(`**${plain(embed.author.name)}**`, inner), left);
  if (embed.title !== undefined) sheet.text(lines(`**${plain(embed.title)}**`, inner), left);
  if (embed.description !== undefined) sheet.text(lines(embed.description, inner), left);
  for (const field of embed.fields ?? []) {
    sheet.skip(4);
    if (field.name !== '\u200b') sheet.text(lines(`**${plain(field.name)}**`, inner), left);
    sheet.text(lines(field.value, inner), left);
  }
  if (embed.image !== undefined && picture !== undefined) sheet.picture(picture, left);
  if (embed.footer !== undefined) sheet.text(lines(`-# ${embed.footer.text}`, inner), left);
  sheet.skip(8);
  sheet.card(top, embed.color ?? 0);
}

function plain(text: string): string {
  return text.replaceAll('*', '\\*');
}

interface ShownButton {
  readonly label?: string;
  readonly emoji?: { readonly name: string };
  readonly style: number;
  readonly disabled?: boolean;
}

function drawButtons(sheet: Sheet, message: Message): void {
  const rows = (message.components ?? []) as unknown as { components: ShownButton[] }[];
  for (const row of rows) sheet.buttons(row.components);
}

/** A picture that grows downwards. */
class Sheet {
  readonly #under: string[] = [];
  readonly #parts: string[] = [];
  y = 0;

  skip(height: number): void {
    this.y += height;
  }

  avatar(): void {
    this.#parts.push(`<circle cx="36" cy="${this.y + 22}" r="20" fill="#2f6fed"/>`);
    this.#parts.push(label('算', 36 - 9, this.y + 29, 18, '#ffffff', true));
  }

  badge(text: string, x: number): void {
    this.#parts.push(`<rect x="${x}" y="${this.y - 17}" width="34" height="16" rx="4" fill="#5865f2"/>`);
    this.#parts.push(label(text, x + 5, this.y - 5, 11, '#ffffff', true));
  }

  text(shown: readonly TextLine[], x: number): void {
    for (const { runs, kind, indent } of shown) {
      const isSmall = kind === 'small';
      const left = x + indent * FONT;
      if (kind === 'quote') {
        this.#parts.push(`<rect x="${x}" y="${this.y + 2}" width="4" height="${LINE - 2}" rx="2" fill="#4e5058"/>`);
      }
      const spans = runs.map(({ text, isBold, isLink }) => {
        const colour = isLink ? colours.link : isBold ? colours.strong : isSmall ? colours.faint : colours.text;
        return `<tspan fill="${colour}"${isBold ? ' font-weight="700"' : ''}>${escapeXml(text)}</tspan>`;
      });
      const size = isSmall ? 12.5 : FONT;
      this.#parts.push(
        `<text x="${left}" y="${this.y + 16}" font-size="${size}" xml:space="preserve">${spans.join('')}</text>`,
      );
      this.y += LINE;
    }
  }

  /** A PNG, in the width that Discord gives to it beside a card's text. */
  picture(png: Buffer, x: number): void {
    this.skip(8);
    const height = Math.round((png.readUInt32BE(20) / png.readUInt32BE(16)) * PICTURE_WIDTH);
    const data = `data:image/png;base64,${png.toString('base64')}`;
    this.#parts.push(`<image x="${x}" y="${this.y}" width="${PICTURE_WIDTH}" height="${height}" href="${data}"/>`);
    this.skip(height + 4);
  }

  card(top: number, colour: number): void {
    const height = this.y - top;
    const bar = `#${colour.toString(16).padStart(6, '0')}`;
    const width = WIDTH - LEFT - 16;
    this.#under.push(
      `<rect x="${LEFT}" y="${top}" width="${width}" height="${height}" rx="4" fill="${colours.card}"/>`,
      `<rect x="${LEFT}" y="${top}" width="4" height="${height}" rx="2" fill="${bar}"/>`,
    );
  }

  buttons(row: readonly ShownButton[]): void {
    this.skip(8);
    let x = LEFT;
    for (const { label: name, emoji, style, disabled } of row) {
      const text = name ?? emoji?.name ?? '';
      const width = Math.min(textWidth(text) * 14 + 30, WIDTH - LEFT - 20);
      if (x + width > WIDTH - 12 && x > LEFT) {
        x = LEFT;
        this.skip(40);
      }
      const fill = style === 4 ? colours.danger : colours.button;
      const opacity = disabled === true ? ' opacity="0.5"' : '';
      this.#parts.push(`<rect x="${x}" y="${this.y}" width="${width}" height="32" rx="4" fill="${fill}"${opacity}/>`);
      this.#parts.push(label(text, x + 15, this.y + 21, 14, '#ffffff', false));
      x += width + 8;
    }
    this.skip(34);
  }

  note(text: string): void {
    this.skip(6);
    this.#parts.push(label(text, LEFT, this.y + 14, 12, colours.faint, false));
    this.skip(18);
  }

  svg(): string {
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${Math.ceil(this.y)}" viewBox="0 0 ${WIDTH} ${Math.ceil(this.y)}" font-family="'Noto Sans','Noto Sans CJK SC','PingFang SC','Microsoft YaHei','Helvetica Neue',Arial,sans-serif">`,
      `<rect width="100%" height="100%" rx="8" fill="${colours.background}"/>`,
      ...this.#under,
      ...this.#parts,
      '</svg>\n',
    ].join('\n');
  }
}

function label(text: string, x: number, y: number, size: number, fill: string, isBold: boolean): string {
  const weight = isBold ? ' font-weight="700"' : ' font-weight="500"';
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${weight}>${escapeXml(text)}</text>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
