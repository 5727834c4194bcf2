import { newId } from '../../core/id.ts'
import { nameKey } from '../../core/sms/normalise.ts'
import type { MessageRow } from '../../core/sms/message.ts'
import { isGenericName, isSlogan, platformFamilyOf } from '../../core/sms/signatureWords.ts'
import type { StoreRow } from '../../core/purchases/records.ts'
import { database } from '../database.ts'
import { readStoreIndex } from '../queries/messages.ts'
import { rematch } from './messages.ts'

/** More names than any store signs with. */
const MOST_ALIASES = 50

/**
 * The shopper says whose message this is (null = no store of theirs). The signature is remembered as an alias of that
 * store (or no longer, if it was one of the store it is taken from), and other messages so signed are matched again.
 * A signature that many senders share (京东, 天猫, 会员中心) is not remembered. Returns how many others changed.
 */
export async function assignMessage(
  messageId: string,
  storeId: string | null,
  now = Date.now(),
): Promise<number> {
  const message = await database.messages.get(messageId)
  if (!message) return 0
  const remembers = await setStore(message, storeId, now)
  if (!remembers) return 0
  const key = nameKey(message.signature ?? '')
  const others = await database.messages
    .filter((row) => row.id !== messageId && !row.byHand && nameKey(row.signature ?? '') === key)
    .primaryKeys()
  return rematch(others, await readStoreIndex())
}

/** True when the aliases changed, so that other messages may belong elsewhere now. */
async function setStore(message: MessageRow, storeId: string | null, now: number) {
  const { messages, stores, journal } = database
  return database.transaction('rw', messages, stores, journal, async () => {
    const { storeId: before, perhaps: _, why: __, ...rest } = message
    const row: MessageRow = { ...rest, byHand: true }
    await messages.put(storeId === null ? row : { ...row, storeId, why: ['by-hand'] })
    await journal.add({
      id: newId(),
      at: now,
      actor: 'shopper',
      command: 'mark',
      site: 'messages',
      page: '',
      target: { label: (message.signature ?? message.sender).slice(0, 300) },
      before: before ?? '',
      after: storeId ?? '',
      status: 'done',
    })
    return moveAlias(message.signature ?? '', before, storeId)
  })
}

async function moveAlias(signature: string, from: string | undefined, to: string | null) {
  const key = nameKey(signature)
  if (
    key === '' ||
    platformFamilyOf(key) !== undefined ||
    isGenericName(key) ||
    isSlogan(signature)
  ) {
    return false
  }
  const left = from === undefined || from === to ? false : await dropAlias(from, key)
  const joined = to === null ? false : await addAlias(to, signature, key)
  return left || joined
}

async function dropAlias(storeId: string, key: string): Promise<boolean> {
  const store = await database.stores.get(storeId)
  const aliases = store?.aliases?.filter((alias) => nameKey(alias) !== key)
  if (!store || !aliases || aliases.length === store.aliases?.length) return false
  const { aliases: _, ...rest } = store
  await database.stores.put(aliases.length === 0 ? rest : { ...rest, aliases })
  return true
}

async function addAlias(storeId: string, signature: string, key: string): Promise<boolean> {
  const store: StoreRow | undefined = await database.stores.get(storeId)
  const aliases = store?.aliases ?? []
  if (!store || aliases.some((alias) => nameKey(alias) === key)) return false
  await database.stores.put({ ...store, aliases: [...aliases, signature].slice(-MOST_ALIASES) })
  return true
}
