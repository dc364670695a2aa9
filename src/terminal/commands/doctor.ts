import { checkApplication, type ApplicationState } from '../doctor/check-application.js';
import { checkBotDatabase } from '../doctor/check-bot-database.js';
import { checkChatModel, type ChatModelCheck } from '../doctor/check-chat-model.js';
import { checkFoldersOf, type FolderSettings } from '../doctor/check-folder.js';
import { checkGateway, type DiscordSettings } from '../doctor/check-gateway.js';
import { checkNativeModule, nativeModules } from '../doctor/check-native-module.js';
import { checkNode } from '../doctor/check-node.js';
import { checkIndex, checkModel, checkSettings } from '../doctor/check-parts.js';
import type { Finding, FindingStatus } from '../doctor/finding.js';
import type { Installation } from '../doctor/installation.js';
import type { ExitCode } from '../exit-code.js';
import { jsonDocument } from '../json.js';
import { onOneLine } from '../printable.js';
import type { Palette, Terminal } from '../terminal.js';
import { wrapText } from '../wrap-text.js';

/** What `doctor` looks at, handed in by whoever knows the settings. */
export interface DoctorParts {
  readonly nodeVersion: string;
  /** Where the native modules are installed. */
  readonly packageRoot: string;
  readonly settingProblems: readonly string[];
  readonly folders: FolderSettings;
  readonly discord: DiscordSettings & {
    readonly applicationId: string | undefined;
    /** Asks Discord for the bot's application. */
    inspectApplication(): Promise<ApplicationState>;
  };
  inspectBotDatabase(): Promise<'absent' | 'sound'>;
  /** Undefined where no chat model is set up. */
  readonly chatModel: ChatModelCheck | undefined;
  readonly installation: Installation;
}

/** Runs every check; none of them stops the others. */
export async function findAll(parts: DoctorParts): Promise<Finding[]> {
  const [modules, model, index, folders, discord, botDatabase, chatModel] = await Promise.all([
    Promise.all(nativeModules.map((module) => checkNativeModule(module, parts.packageRoot))),
    checkModel(() => parts.installation.checkModelFiles()),
    checkIndex(() => parts.installation.inspectIndex()),
    checkFoldersOf(parts.folders),
    checkDiscord(parts.discord),
    checkBotDatabase(() => parts.inspectBotDatabase()),
    checkChatModel(parts.chatModel),
  ]);
  const settings = checkSettings(parts.settingProblems);
  return [
    checkNode(parts.nodeVersion),
    ...modules,
    model,
    index,
    ...folders,
    settings,
    ...discord,
    botDatabase,
    chatModel,
  ];
}

/** The application is asked for only where Discord answers at all. */
async function checkDiscord(discord: DoctorParts['discord']): Promise<Finding[]> {
  const gateway = await checkGateway(discord);
  if (!discord.hasToken || gateway.status === 'broken') return [gateway];
  return [gateway, ...(await checkApplication(() => discord.inspectApplication(), discord.applicationId))];
}

const STATUS_COLUMNS = 'not set up'.length;

function coloured(status: FindingStatus, palette: Palette): string {
  const text = status.padEnd(STATUS_COLUMNS);
  switch (status) {
    case 'ok':
      return palette.green(text);
    case 'not set up':
      return palette.dim(text);
    case 'warning':
      return palette.yellow(text);
    case 'broken':
      return palette.red(text);
  }
}

/** One line a finding, and what to do below it. Ends with a line end. */
export function renderFindings(findings: readonly Finding[], palette: Palette, columns: number): string {
  const indent = ' '.repeat(STATUS_COLUMNS + 2);
  const lines = findings.flatMap((finding) => {
    const [first = '', ...more] = wrapText(onOneLine(`${finding.name}: ${finding.message}`), columns, indent);
    const remedy = finding.remedy === undefined ? [] : wrapText(`-> ${finding.remedy}`, columns, indent);
    return [`${coloured(finding.status, palette)}  ${first.slice(indent.length)}`, ...more, ...remedy];
  });
  return `${lines.join('\n')}\n`;
}

/** Says of every part whether it works and what to do. @returns 1 if something is broken. */
export async function runDoctor(parts: DoctorParts, isJson: boolean, terminal: Terminal): Promise<ExitCode> {
  const findings = await findAll(parts);
  const isBroken = findings.some((finding) => finding.status === 'broken');
  await terminal.write(
    isJson
      ? jsonDocument({ ok: !isBroken, checks: findings })
      : renderFindings(findings, terminal.palette, terminal.columns()),
  );
  return isBroken ? 1 : 0;
}
