import type { LocalizationMap } from 'discord.js';

/** A word for Discord's Chinese locales; every other locale shows the English one. */
export function localised(zhCn: string, zhTw: string): LocalizationMap {
  return { 'zh-CN': zhCn, 'zh-TW': zhTw };
}
