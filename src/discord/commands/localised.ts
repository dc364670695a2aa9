import type { LocalizationMap } from 'discord.js';

/** A word for each locale that is served in its own language; every other locale shows the English one. */
export function localised(english: string, zhCn: string, zhTw: string): LocalizationMap {
  return { 'en-US': english, 'en-GB': english, 'zh-CN': zhCn, 'zh-TW': zhTw };
}

interface LocalisedText {
  readonly name: string;
  readonly name_localizations: LocalizationMap;
  readonly description: string;
  readonly description_localizations: LocalizationMap;
}

type ThreeLanguages = readonly [english: string, zhCn: string, zhTw: string];

/** Name and description of a command or option in all languages. */
export function named(name: ThreeLanguages, description: ThreeLanguages): LocalisedText {
  return {
    name: name[0],
    name_localizations: localised(...name),
    description: description[0],
    description_localizations: localised(...description),
  };
}
